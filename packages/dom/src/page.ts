import type { Edit, Stop } from './edit.ts'
import { HOLD_MS } from './limits.ts'

/** One document, and everything of ours that lives in it. */
export interface Page {
  readonly document: Document
  /** Nodes we made: the top of each piece of content. */
  readonly own: WeakSet<Node>
  /** What changes hold. A property has one owner, the change that came first. */
  readonly properties: Set<Property>
  /** What is held of a node under a name. */
  readonly propertyOf: (node: Node, name: string) => Property | undefined
  /** Walks the host's nodes. In a form, `childNodes` and `parentNode` can be fields of these names. */
  readonly walk: (root: Node) => TreeWalker
  /** The attribute that marks elements for a rule: the same for the same key. */
  readonly markFor: (key: string) => string
  /**
   * Adds a rule, given as text, with declarations that count as important, where the media query holds: in a sheet
   * of its own, constructed, so that no content security policy is in its way. Throws when the text is not exactly
   * one rule.
   */
  readonly addRule: (text: string, declarations?: Declarations, media?: string) => Stop
  /** Keeps an element unseen until the next round. */
  readonly hold: (element: Element) => void
  /** Makes sure that the rules for covered and held elements are there. */
  readonly cover: () => void
  /** Lets parties look and act now, and again whenever the page changed, until stopped. */
  readonly join: (joining: readonly Party[]) => Stop
}

/**
 * A property of a node that a change holds. The name is an attribute's, a dot and a class, or empty for the text of
 * a text node. `edit` holds it, `host` is what the host wants there. Null stands for none; a value of undefined only remembers.
 */
export interface Property {
  readonly node: Node
  readonly name: string
  readonly value: string | null | undefined
  readonly edit: Edit
  host: string | null
}

/**
 * Somebody who follows the page. In a round all look before the first one acts, so nobody sees another's doing. Who
 * throws takes part no longer, and is told why.
 */
export type Party = readonly [
  look?: Stop,
  act?: Stop,
  fail?: (reason: unknown) => void,
  undo?: Stop,
]

/** Values by property. */
export type Declarations = { readonly [property: string]: string }

/** The page of a document: always the same one. It observes and styles only while somebody has joined. */
export function openPage(document: Document): Page {
  const page = pages.get(document) ?? createPage(document)
  pages.set(document, page)
  return page
}

function createPage(document: Document): Page {
  const window = document.defaultView as Window & typeof globalThis
  const own = new WeakSet<Node>()
  const properties = new Set<Property>()
  const marks = new Set<string>()
  const sheets = new Set<CSSStyleSheet>()
  const held = new Map<Element, boolean>()
  const parties = new Set<Party>()
  let observer: MutationObserver | undefined
  let uncover: Stop | undefined
  let rounds = 0

  function join(joining: readonly Party[]): Stop {
    for (const party of joining) {
      parties.add(party)
      attempt(watch)
    }
    update()
    return () => {
      for (const party of joining) parties.delete(party)
      update()
      if (parties.size > 0) return
      observer?.disconnect()
      document.removeEventListener('readystatechange', update)
      uncover?.()
      observer = uncover = undefined
    }
  }

  /**
   * An observer's microtask comes before anything of a mutation is painted, the parser's chunks included. The end of
   * parsing completes elements without a mutation. The `style` attribute is animated by pages in every frame.
   */
  function watch(): void {
    if (observer) return
    observer = new window.MutationObserver((records) => {
      if (records.some((record) => record.attributeName !== 'style')) update()
    })
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    document.addEventListener('readystatechange', update)
  }

  /** What a party starts or stops meanwhile gets a round too. Our own mutations are forgotten. */
  function update(): void {
    if (rounds++ > 0) return
    do {
      rounds = 1
      for (const element of held.keys()) held.set(element, false)
      for (const step of [0, 1] as const) for (const party of parties) attempt(party[step], party)
      attempt(settle)
    } while (rounds > 1)
    rounds = 0
    observer?.takeRecords()
  }

  function settle(): void {
    for (const [element, isHeld] of held) {
      if (isHeld) cover()
      else held.delete(element)
      element.toggleAttribute(HELD, isHeld)
    }
    adopt()
  }

  /** A crafted value cannot open a rule of its own: it is set through the object model. */
  function addRule(text: string, declarations: Declarations = {}, media = ''): Stop {
    const sheet = new window.CSSStyleSheet({ media })
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

  /** A host that replaces the list of adopted sheets may not know of ours. */
  function adopt(): void {
    const all = new Set([...document.adoptedStyleSheets, ...sheets])
    if (all.size > document.adoptedStyleSheets.length) document.adoptedStyleSheets = [...all]
  }

  function cover(): void {
    uncover ??= addRule(RULES)
  }

  function attempt(work: Stop | undefined, party: Party = []): void {
    try {
      work?.()
    } catch (error) {
      parties.delete(party)
      party[2]?.(error)
    }
  }

  return {
    document,
    own,
    properties,
    propertyOf: (node, name) =>
      [...properties].find((property) => property.node === node && property.name === name),
    walk: (root) => document.createTreeWalker(root, -1, (node) => (own.has(node) ? 2 : 1)),
    markFor: (key) => `data-segue-style-${[...marks.add(key)].indexOf(key)}`,
    hold: (element) => {
      held.set(element, true)
    },
    addRule,
    cover,
    join,
  }
}

/** The attribute on the elements at the top of our own content. */
export const OWN = 'data-segue-own'
/** The attribute on elements whose own elements are out of the layout. */
export const COVERED = 'data-segue-covered'
const HELD = 'data-segue-hold'

/** The deadline of what is held is an animation's end: nothing stays unseen when the stream stalls or we die. */
const RULES =
  `@media all{[${COVERED}]>:not([${OWN}]){display:none!important}` +
  `@keyframes segue-hold{from,to{visibility:hidden}}[${HELD}]{animation:segue-hold ${HOLD_MS}ms!important}}`

const pages = new WeakMap<Document, Page>()
