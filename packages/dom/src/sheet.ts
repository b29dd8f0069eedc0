import type { Stop } from './edit.ts'

/** Our one style sheet of a document: constructed, so that no content security policy is in its way. */
export interface Sheet {
  /**
   * Adds a rule, given as text, with declarations that count as important, where the media query holds. A rule asked
   * for twice is there once, until both have stopped. Throws when the text is not exactly one rule.
   */
  readonly addRule: (text: string, declarations?: Declarations, media?: string) => Stop
  /** Adopts the sheet again if the host replaced its list of adopted sheets. */
  readonly adopt: () => void
  /** Ends the sheet with all its rules. */
  readonly drop: () => void
}

/** Values by property. */
export type Declarations = { readonly [property: string]: string }

/** A sheet that the document adopts with its first rule. */
export function createSheet(document: Document): Sheet {
  const rules = new Map<string, { readonly rule: CSSRule; users: number }>()
  let sheet: CSSStyleSheet | undefined

  function adopt(): void {
    if (sheet && !document.adoptedStyleSheets.includes(sheet)) adoptToo(sheet)
  }

  function adoptToo(other: CSSStyleSheet): void {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, other]
  }

  /** A sheet can only be adopted by the document of the window that constructed it. */
  function openSheet(): CSSStyleSheet {
    if (sheet) return sheet
    const fresh = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet()
    adoptToo(fresh)
    sheet = fresh
    return fresh
  }

  function addRule(text: string, declarations: Declarations = {}, media = 'all'): Stop {
    const key = JSON.stringify([text, declarations, media])
    const entry = rules.get(key) ?? {
      rule: insertRule(openSheet(), text, Object.entries(declarations), media),
      users: 0,
    }
    rules.set(key, entry)
    entry.users += 1
    return () => {
      entry.users -= 1
      if (entry.users > 0 || !sheet || !rules.delete(key)) return
      sheet.deleteRule([...sheet.cssRules].indexOf(entry.rule))
    }
  }

  function drop(): void {
    if (!sheet) return
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    rules.clear()
    sheet = undefined
  }

  return { addRule, adopt, drop }
}

/** Media query and declarations are set through the object model: a crafted value cannot open a rule of its own. */
function insertRule(
  sheet: CSSStyleSheet,
  text: string,
  declarations: [string, string][],
  media: string,
): CSSRule {
  const group = sheet.cssRules[
    sheet.insertRule('@media all{}', sheet.cssRules.length)
  ] as CSSMediaRule
  group.media.mediaText = media
  const rule = group.cssRules[group.insertRule(text)] as CSSStyleRule
  for (const [property, value] of declarations) rule.style.setProperty(property, value, 'important')
  return group
}
