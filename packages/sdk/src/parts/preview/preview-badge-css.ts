/** The look of the badge that marks a preview. */
export const PREVIEW_BADGE_CSS = `
aside {
  position: fixed; z-index: 2147483646; inset: auto auto 1rem 1rem;
  display: flex; align-items: center; gap: 1rem; box-sizing: border-box;
  max-width: min(34rem, calc(100vw - 2rem)); padding: .6rem .6rem .6rem 1rem;
  border: 1px solid #ffffff2e; border-radius: .8rem; background: #1a1f2b; color: #f3f5fa;
  box-shadow: 0 .5rem 2rem #0006; font: 14px/1.45 system-ui, sans-serif;
}
p { margin: 0; overflow-wrap: anywhere }
b { color: #ffcc66 }
span { display: block; color: #b9c2d6; font-size: 12.5px }
button {
  flex: none; min-height: 2.25rem; padding: 0 .9rem; border: 0; border-radius: .5rem;
  background: #ffcc66; color: #1a1f2b; font: 600 14px/1 system-ui, sans-serif; cursor: pointer;
}
button:hover { background: #ffd98c }
button:focus-visible { outline: 3px solid #8ab4ff; outline-offset: 2px }
@media (max-width: 40rem) { aside { inset: .5rem .5rem auto } }
`
