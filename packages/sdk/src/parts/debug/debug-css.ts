/** The look of the overlay. */
export const DEBUG_CSS = `
aside {
  --ink: #17202c; --soft: #566273; --line: #dce2ea; --paper: #fff; --raised: #f3f5f9;
  --accent: #3a4fd8; --yes: #0f7040; --no: #a8321f; --unknown: #7a5a00; --on: #fff;
  position: fixed; z-index: 2147483647; inset: 1rem 1rem auto auto; box-sizing: border-box;
  display: flex; flex-direction: column; width: 26rem; max-height: calc(100dvh - 2rem); overflow: hidden;
  border: 1px solid var(--line); border-radius: .9rem; background: var(--paper); color: var(--ink);
  box-shadow: 0 1rem 3rem #0b182540; font: 14px/1.5 system-ui, sans-serif; color-scheme: light;
}
[hidden] { display: none !important }
header { display: flex; align-items: center; gap: .5rem; padding: .8rem 1rem }
header > div { flex: 1; min-width: 0 }
h1, h2, h3, p, ol, dl, dd, pre { margin: 0; padding: 0 }
h1 { font: 700 1.05rem/1.3 system-ui, sans-serif }
h2 { margin: 1.1rem 0 .4rem; font: 650 .95rem/1.3 system-ui, sans-serif }
h3 { margin: .7rem 0 .2rem; color: var(--soft); font: 600 .8rem/1.3 system-ui, sans-serif }
header p, .hint { color: var(--soft); font-size: 13px }
ol { list-style: none }
#body, .tabs { display: flex; flex: 1; flex-direction: column; min-height: 0 }
[role=tablist] { display: flex; gap: .25rem; padding: 0 .8rem; border-bottom: 1px solid var(--line) }
[role=tab] {
  border: 0; border-bottom: 3px solid transparent; border-radius: 0; background: none; color: var(--soft);
}
[role=tab][aria-selected=true] { border-bottom-color: var(--accent); color: var(--ink) }
[role=tabpanel] { flex: 1; min-height: 0; padding: .9rem 1rem 1.1rem; overflow: auto; overscroll-behavior: contain }
button {
  min-height: 2.1rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--paper); color: inherit; font: 600 13px/1.2 system-ui, sans-serif; cursor: pointer;
}
button:hover { border-color: var(--soft) }
.main { border-color: var(--accent); background: var(--accent); color: var(--on) }
details { border-bottom: 1px solid var(--line); padding: .15rem 0 }
details[open] { padding-bottom: .8rem }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .6rem; padding: .45rem 0; cursor: pointer }
summary::before { content: "▸"; color: var(--soft) }
details[open] > summary::before { content: "▾" }
.name { flex: 1; min-width: 8rem; font-weight: 600; overflow-wrap: anywhere }
.verdict {
  padding: .05rem .5rem; border-radius: 1rem; background: var(--raised); color: var(--soft);
  font: 600 12px/1.6 ui-monospace, monospace;
}
.verdict.in { background: var(--yes); color: var(--on) }
.arm, time { color: var(--soft); font-size: 13px }
.need { margin: .25rem 0; padding: .5rem .7rem; border-radius: .5rem; background: var(--raised) }
#body > .need { margin: 0 1rem .5rem; overflow-wrap: anywhere }
.fact { color: var(--soft); font: 12.5px/1.6 ui-monospace, monospace; overflow-wrap: anywhere }
.condition { padding: .15rem 0; overflow-wrap: anywhere }
.condition i { color: var(--soft); font-style: normal }
.answer { font: 700 12px/1.5 ui-monospace, monospace }
.yes { color: var(--yes) } .no { color: var(--no) } .unknown { color: var(--unknown) }
.parts { margin-left: .35rem; padding-left: .8rem; border-left: 2px solid var(--line) }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem }
dl div { padding: .4rem .65rem; border-radius: .5rem; background: var(--raised) }
dl div:last-child { grid-column: 1 / -1 }
dt { color: var(--soft); font-size: 12.5px }
dd { font-weight: 600; overflow-wrap: anywhere }
.score { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0; border-bottom: 1px solid var(--line) }
pre { padding: .6rem; overflow: auto; border-radius: .5rem; background: var(--raised); font: 12px/1.5 ui-monospace, monospace }
.row { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: .25rem 0 }
.check { display: flex; align-items: center; gap: .5rem; padding: .25rem 0 }
select, input[type=text] {
  box-sizing: border-box; min-height: 2.1rem; max-width: 55%; padding: .2rem .5rem; border: 1px solid var(--soft);
  border-radius: .4rem; background: var(--paper); color: inherit; font: inherit;
}
input[type=text] { width: 100%; max-width: none; color: var(--soft); font-size: 12.5px }
input[type=checkbox] { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent) }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 .7rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=tabpanel]:focus-visible, summary:focus-visible { outline-offset: -3px }
@media (max-width: 40rem) {
  aside { inset: auto 0 0 0; width: auto; max-height: 62dvh; border-width: 1px 0 0; border-radius: 1rem 1rem 0 0 }
}
@media (prefers-color-scheme: dark) {
  aside {
    --ink: #e8edf5; --soft: #a5b1c2; --line: #333e4f; --paper: #171d28; --raised: #212a38;
    --accent: #9db0ff; --yes: #7fdcab; --no: #ffab9c; --unknown: #f0d080; --on: #10161f; color-scheme: dark;
  }
}
`
