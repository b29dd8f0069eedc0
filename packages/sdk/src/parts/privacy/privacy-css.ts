/** The look of the panel. A site can set its own `--segue-accent`. */
export const PRIVACY_CSS = `
dialog {
  --ink: #16202b; --soft: #55616e; --line: #dde3e9; --paper: #fff; --raised: #f4f6f8;
  --accent: var(--segue-accent, #0b57d0); --danger: #b3261e; --on: #fff;
  box-sizing: border-box; width: min(36rem, 100vw); max-width: none; max-height: min(46rem, 100dvh - 2rem);
  margin: auto; padding: 0 1.75rem; overflow: auto; overscroll-behavior: contain;
  border: 0; border-radius: 1rem; background: var(--paper); color: var(--ink);
  box-shadow: 0 1.5rem 4rem #0b182559; font: 16px/1.55 system-ui, sans-serif; color-scheme: light;
}
dialog::backdrop { background: #0b1825a6; backdrop-filter: blur(2px) }
header {
  position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: 1rem;
  margin: 0 -1.75rem; padding: 1.25rem 1.75rem .75rem; background: var(--paper);
}
h1 { flex: 1; margin: 0; font: 700 1.5rem/1.2 system-ui, sans-serif; letter-spacing: -.01em; text-wrap: balance }
h2 { margin: 0 0 .6rem; font: 650 1.05rem/1.3 system-ui, sans-serif }
h3 { margin: 1.1rem 0 .4rem; color: var(--soft); font: 600 .875rem/1.3 system-ui, sans-serif }
p, ul, dl, dd, pre { margin: 0; padding: 0 }
ul { list-style: none }
.intro { color: var(--soft) }
section { padding: 1.4rem 0 }
section + section { border-top: 1px solid var(--line) }
.choice { display: flex; align-items: center; gap: 1.5rem; padding: .5rem 0 }
.choice > div { flex: 1 }
.choice label { font-weight: 600 }
.choice p { color: var(--soft); font-size: .9rem }
.signal { margin-bottom: .5rem; padding: .7rem .9rem; border-radius: .6rem; background: var(--raised); font-size: .9rem }
input {
  appearance: none; flex: none; position: relative; width: 3rem; height: 1.75rem; margin: 0;
  border: 2px solid var(--soft); border-radius: 1rem; background: var(--paper); cursor: pointer;
  transition: background .15s, border-color .15s;
}
input::after {
  content: ""; position: absolute; inset: 50% auto auto .25rem; width: 1.05rem; height: 1.05rem;
  border-radius: 50%; background: var(--soft); translate: 0 -50%; transition: translate .15s, background .15s;
}
input:checked { border-color: var(--accent); background: var(--accent) }
input:checked::after { background: var(--on); translate: 1.2rem -50% }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .6rem }
dl div { padding: .65rem .85rem; border-radius: .6rem; background: var(--raised) }
dt { color: var(--soft); font-size: .85rem }
dd { font-weight: 600; overflow-wrap: anywhere }
.did li { display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0 }
.did li + li { border-top: 1px solid var(--line) }
.did b { font-weight: 600; font-variant-numeric: tabular-nums }
details { margin-top: 1rem }
summary { width: fit-content; color: var(--accent); font-weight: 600; cursor: pointer }
pre {
  max-height: 16rem; margin-top: .6rem; padding: .85rem; overflow: auto; border-radius: .6rem;
  background: var(--raised); font: .8rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
}
.why li + li { margin-top: .5rem }
footer {
  display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 -1.75rem; padding: 1.25rem 1.75rem 1.5rem;
  border-top: 1px solid var(--line);
}
footer [role=status] { flex: 1 0 100%; color: var(--soft); font-size: .9rem }
footer [role=status]:empty { display: none }
button {
  min-height: 2.75rem; padding: .5rem 1.15rem; border: 1.5px solid var(--line); border-radius: .6rem;
  background: var(--paper); color: var(--ink); font: 600 .95rem/1.2 system-ui, sans-serif; cursor: pointer;
}
button:hover { border-color: var(--soft) }
.danger { border-color: var(--danger); color: var(--danger) }
.danger:hover { border-color: var(--danger); background: var(--danger); color: var(--paper) }
.close { width: 2.75rem; padding: 0; border-color: transparent; color: var(--soft) }
.forget:has(.question) { flex: 1 0 100% }
.question { padding: 1.1rem; border-radius: .75rem; background: var(--raised) }
.question p { margin-bottom: 1rem; font-size: .9rem; overflow-wrap: anywhere }
.answers { display: flex; flex-wrap: wrap; gap: .75rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (max-width: 36rem) {
  dialog { width: 100vw; max-height: 92dvh; margin: auto 0 0; padding: 0 1.25rem; border-radius: 1.1rem 1.1rem 0 0 }
  header, footer { margin: 0 -1.25rem; padding-inline: 1.25rem }
  footer > button, .forget, .forget > button { flex: 1; width: 100% }
  .answers button { flex: 1 }
}
@media (prefers-color-scheme: dark) {
  dialog {
    --ink: #e9eef4; --soft: #a3b0bf; --line: #33404e; --paper: #161d26; --raised: #202a35;
    --accent: var(--segue-accent-dark, #a8c7fa); --danger: #f2b8b5; --on: #10161d; color-scheme: dark;
  }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
`
