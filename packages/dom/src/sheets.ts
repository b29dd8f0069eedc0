import type { Stop } from './edit.ts'

/**
 * Adds a rule, given as text, with declarations that count as important, where the media query holds: in a sheet of
 * its own. Throws when the text is not exactly one rule.
 */
export type AddRule = (text: string, declarations?: Declarations, media?: string) => Stop

/** Our style sheets of a document: constructed, so that no content security policy is in their way. */
export interface Sheets {
  readonly addRule: AddRule
  /** Adopts the sheets again if the host replaced its list of adopted sheets. */
  readonly adopt: () => void
}

/** Values by property. */
export type Declarations = { readonly [property: string]: string }

/** No sheets yet. */
export function createSheets(document: Document): Sheets {
  const sheets = new Set<CSSStyleSheet>()

  /** A crafted value cannot open a rule of its own: it is set through the object model. */
  function addRule(text: string, declarations: Declarations = {}, media = ''): Stop {
    const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet({ media })
    const rule = sheet.cssRules[sheet.insertRule(text)] as CSSStyleRule
    for (const [name, value] of Object.entries(declarations))
      rule.style.setProperty(name, value, 'important')
    sheets.add(sheet)
    adopt()
    return () => {
      sheets.delete(sheet)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }

  function adopt(): void {
    const all = new Set([...document.adoptedStyleSheets, ...sheets])
    if (all.size > document.adoptedStyleSheets.length) document.adoptedStyleSheets = [...all]
  }

  return { addRule, adopt }
}
