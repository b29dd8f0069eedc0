import type { Stop } from './edit.ts'
import { HOLD_MS } from './limits.ts'
import { createSheets, type Sheets } from './sheets.ts'

/** One document, and everything of ours that lives in it. */
export interface Page extends Sheets {
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
  /** Keeps an element unseen until the next round. */
  readonly hold: (element: Element) => void
  /** Makes sure that the rules for covered and held elements are there. */
  readonly cover: () => void
  /** Lets parties look and act now, and again whenever the page changed, until stopped. */
  readonly join: (joining: readonly Party[]) => Stop
}

/**
 * A property of a node that a change holds. The name is an attribute's, a dot and a class, or empty for the text of
 * a text node. `host` is what the host wants there. Null stands for none; a value of undefined only remembers.
 */
export interface Property {
  readonly node: Node
  readonly name: string
  readonly value: string | null | undefined
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

/** The page of a document: always the same one. It observes and styles only while somebody has joined. */
export function openPage(document: Document): Page {
  const page = pages.get(document) ?? createPage(document)
  pages.set(document, page)
  return page
}

function createPage(document: Document): Page {
  const own = new WeakSet<Node>()
  const properties = new Set<Property>()
  const marks = new Set<string>()
  const sheets = createSheets(document)
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
    const fresh = new (document.defaultView as Window & typeof globalThis).MutationObserver(
      (records) => {
        if (records.some((record) => record.attributeName !== 'style')) update()
      },
    )
    fresh.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    document.addEventListener('readystatechange', update)
    observer = fresh
  }

  /** What a party starts or stops meanwhile gets a round too. Our own mutations are forgotten. */
  function update(): void {
    rounds += 1
    if (rounds > 1) return
    do {
      rounds = 1
      for (const element of held.keys()) held.set(element, false)
      for (const party of parties) attempt(party[0], party)
      for (const party of parties) attempt(party[1], party)
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
    sheets.adopt()
  }

  function cover(): void {
    uncover ??= sheets.addRule(RULES)
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
    ...sheets,
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
