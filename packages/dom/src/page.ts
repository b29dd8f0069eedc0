import type { Edit, Stop } from './edit.ts'
import { HOLD_MS } from './limits.ts'
import { createRounds, type Join } from './rounds.ts'
import { type AddRule, createSheets } from './sheets.ts'

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
  readonly addRule: AddRule
  /** Keeps an element unseen until the next round. */
  readonly hold: (element: Element) => void
  /** Makes sure that the rules for covered and held elements are there. */
  readonly cover: () => void
  readonly join: Join
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
  const held = new Map<Element, boolean>()
  const { addRule, adopt } = createSheets(document)
  let uncover: Stop | undefined

  /** Shows what nobody held in this round, and looks after the sheets. */
  function settle(): void {
    for (const [element, isHeld] of held) {
      if (isHeld) cover()
      else held.delete(element)
      element.toggleAttribute(HELD, isHeld)
      if (isHeld) held.set(element, false)
    }
    adopt()
  }

  function cover(): void {
    uncover ??= addRule(RULES)
  }

  function end(): void {
    uncover?.()
    uncover = undefined
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
    join: createRounds(document, settle, end),
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
