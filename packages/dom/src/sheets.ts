import type { Run, Stop } from './edit.ts'
import { HOLD_MS } from './limits.ts'

/**
 * Rules of ours in a document, and the stop that removes them. Each has a constructed sheet of its own, so that no
 * content security policy is in its way, and is adopted anew where the host replaced its list of sheets. Throws for a
 * text that is not exactly one rule. A crafted declaration cannot open a rule of its own: it is set through the
 * object model.
 */
export function createRules(document: Document): [rule: Run['rule'], remove: Stop] {
  const sheets: { [text: string]: CSSStyleSheet } = {}

  function adopt(sheet: CSSStyleSheet, isWanted: boolean): void {
    const all = document.adoptedStyleSheets
    if (all.includes(sheet) !== isWanted)
      document.adoptedStyleSheets = isWanted ? [...all, sheet] : all.filter((one) => one !== sheet)
  }

  return [
    (text, declarations = {}, media = '') => {
      let sheet = sheets[text]
      if (!sheet) {
        sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet({ media })
        const { style } = sheet.cssRules[sheet.insertRule(text)] as CSSStyleRule
        for (const [name, value] of Object.entries(declarations))
          style.setProperty(name, value, 'important')
        sheets[text] = sheet
      }
      adopt(sheet, true)
    },
    () => {
      for (const sheet of Object.values(sheets)) adopt(sheet, false)
    },
  ]
}

/** The attribute on the elements at the top of our own content. */
export const OWN = 'data-segue-own'
/** The attribute on elements whose own elements are out of the layout. */
export const COVERED = 'data-segue-covered'
/** The attribute on elements that nobody shall see yet. */
export const HELD = 'data-segue-hold'

/** The deadline of what is held is an animation's end: nothing stays unseen when the stream stalls or we die. */
export const RULES: string =
  `@media all{[${COVERED}]>:not([${OWN}]){display:none!important}` +
  `@keyframes segue-hold{from,to{visibility:hidden}}[${HELD}]{animation:segue-hold ${HOLD_MS}ms!important}}`
