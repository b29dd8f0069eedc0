import type { Stop } from './edit.ts'

/** Our one style sheet of a document: constructed, so that no content security policy is in its way. */
export interface Sheet {
  /**
   * Adds a rule, given as text, with declarations that count as important. The same rule asked for twice is there
   * once, until both have stopped. Throws when the rule's text is not exactly one rule.
   */
  readonly addRule: (text: string, declarations?: Declarations, media?: string) => Stop
  /** The attribute that marks elements for a rule: the same for the same key. */
  readonly markFor: (key: string) => string
  /** Adopts the sheet again if the host replaced its list of adopted sheets. */
  readonly adopt: () => void
}

/** Values by property. */
export type Declarations = { readonly [property: string]: string }

/** A sheet that the document adopts while it holds rules. */
export function createSheet(document: Document): Sheet {
  const uses = new Map<string, number>()
  const marks = new Map<string, string>()
  const rules = new Map<string, CSSRule>()
  let sheet: CSSStyleSheet | undefined

  function adopt(): void {
    const adopted = document.adoptedStyleSheets
    if (sheet && rules.size > 0 && !adopted.includes(sheet))
      document.adoptedStyleSheets = [...adopted, sheet]
  }

  function addRule(text: string, declarations: Declarations = {}, media = ''): Stop {
    const key = JSON.stringify([text, declarations, media])
    if (!rules.has(key)) {
      sheet ??= createStyleSheet(document)
      rules.set(key, insertRule(sheet, text, declarations, media))
      adopt()
    }
    uses.set(key, (uses.get(key) ?? 0) + 1)
    let live = true
    return () => {
      if (live) release(key)
      live = false
    }
  }

  function release(key: string): void {
    const left = (uses.get(key) ?? 0) - 1
    uses.set(key, left)
    const rule = rules.get(key)
    if (left > 0 || !rule || !sheet) return
    rules.delete(key)
    sheet.deleteRule([...sheet.cssRules].indexOf(rule))
    if (rules.size === 0)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }

  function markFor(key: string): string {
    if (!marks.has(key)) marks.set(key, `data-segue-style-${marks.size}`)
    return marks.get(key) as string
  }

  return { addRule, markFor, adopt }
}

/** A sheet can only be adopted by the document of the window that constructed it. */
function createStyleSheet(document: Document): CSSStyleSheet {
  return new (document.defaultView as Window & typeof globalThis).CSSStyleSheet()
}

/** Media query and declarations are set through the object model: a crafted value cannot open a rule of its own. */
function insertRule(
  sheet: CSSStyleSheet,
  text: string,
  declarations: Declarations,
  media: string,
): CSSRule {
  const index = sheet.insertRule(media ? '@media all{}' : text, sheet.cssRules.length)
  const rule = sheet.cssRules[index] as CSSRule
  let styled = rule
  if (media) {
    const group = rule as CSSMediaRule
    group.media.mediaText = media
    styled = group.cssRules[group.insertRule(text)] as CSSRule
  }
  for (const [property, value] of Object.entries(declarations))
    (styled as CSSStyleRule).style.setProperty(property, value, 'important')
  return rule
}
