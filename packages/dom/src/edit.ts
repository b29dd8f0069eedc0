import { refuse } from './errors.ts'
import type { Place } from './find-targets.ts'
import { isOpen, ours, wasOpen } from './host-nodes.ts'
import { COVERED, RULES } from './sheets.ts'

/** What a change came to on the page. A later state replaces an earlier one: `missing` can become `applied`. */
export type ChangeState =
  /** On the page. */
  | 'applied'
  /** The page is parsed and holds no such target; it may still come. */
  | 'missing'
  /** The host, or an earlier change, keeps the place; what the host wants is shown. */
  | 'contested'
  /** Refused or failed; the original is shown. */
  | 'error'

/** Ends what was started and takes back all of it. */
export type Stop = () => void

/** What a whole change shares among its edits. */
export interface Run {
  readonly document: Document
  /** Makes sure that a rule, given as text, holds: with declarations that count as important, where `media` does. */
  readonly rule: (text: string, declarations?: Declarations, media?: string) => void
  /** Notes that the host undid something. */
  readonly disturb: Stop
  /** Keeps an element unseen until the next round, or for the time of a deadline. */
  readonly hold: (element: Element) => void
  /** The nodes at the top of our content. */
  readonly ours: WeakSet<Node>
  /** The elements of a place that are there now. */
  readonly find: (place: Place) => ReadonlySet<Element>
  /** True while the parser may still add to the node. */
  readonly isOpen: (document: Document, node: Node | null) => boolean
}

/** Values by property. */
export type Declarations = { readonly [property: string]: string }

/** A change at work on one element: what it set and added there, so that all of it can be taken back. */
export interface Edit extends Run {
  /**
   * Holds a property of a node at a value, and remembers what the host wants there. The name is an attribute's, or
   * empty for a text; for others `access` says how. Null stands for none, and locks the name to this edit. Throws
   * `contested` where an earlier change holds the property otherwise.
   */
  readonly set: (
    node: Node,
    name: string,
    value: string | null,
    access?: Access,
    host?: string | null,
  ) => void
  /** Our nodes for a place in or beside the element, in their order: made the first time. */
  readonly own: (element: Element, create: () => ChildNode[]) => readonly ChildNode[]
  /** Shows nodes of ours in the element, and nothing else of it. */
  readonly fill: (element: Element, create: () => ChildNode[]) => void
  /** Restores what the host last wanted. What the host changed since is left alone. */
  readonly undo: Stop
}

/** Reads a property, or writes it when there is a value. */
type Access = (node: Node, name: string, value?: string | null) => string | null

/** A property that a change holds. It has one owner, the change that came first. */
type Property = [
  node: Node,
  name: string,
  owner: Edit,
  value: string | null,
  access: Access,
  host: string | null,
]
const OWNER = 2
const VALUE = 3
const HOST = 5

/** Everything that changes hold, the latest first. */
let held: Property[] = []

/** An edit that has not done anything yet. */
export function createEdit(run: Run): Edit {
  const { document, rule, disturb } = run
  const texts = new Map<ChildNode, string | null>()
  const edit: Edit = { ...run, set, own, fill, undo }

  function set(
    node: Node,
    name: string,
    value: string | null,
    access: Access = accessValue,
    host = access(node, name),
  ): void {
    const property = propertyOf(node, name)
    if (!property) held.unshift([node, name, edit, value, access, host])
    else if (property[OWNER] === edit) catchUp(property)
    else if (property[VALUE] !== value || value === null) throw CONTESTED
    if (host !== value) access(node, name, value)
  }

  /** What the host wants by now: what the parser adds to a text comes behind what there was. */
  function catchUp(property: Property): string | null {
    const [node, name, , value, access] = property
    const current = access(node, name)
    if (current === value) return property[HOST]
    if (!name && wasOpen(document, node.parentNode)) property[HOST] += current as string
    else {
      disturb()
      property[HOST] = current
    }
    return property[HOST]
  }

  /** A comment keeps the parser from adding to our text. A patched platform may give no node, or one of the page's. */
  function own(element: Element, create: () => ChildNode[]): readonly ChildNode[] {
    if (!texts.size) {
      const nodes = create()
      if (isOpen(document, element)) nodes.push(document.createComment(''))
      for (const node of nodes) {
        if (node.isConnected !== false) refuse('NODE_UNKNOWN')
        ours.add(node)
        texts.set(node, node.nodeValue)
      }
    }
    return [...texts.keys()]
  }

  /**
   * The host's nodes stay where they are, its elements out of the layout by a rule, its texts emptied: a framework
   * that removes or moves a node of its own finds it, the parser can go on adding, and undo restores the very same
   * nodes. Ours come last: a framework that hydrates takes the first that fit for its own. So `textContent` still has
   * the words of hidden elements; what is seen and read aloud has not.
   */
  function fill(element: Element, create: () => ChildNode[]): void {
    set(element, 'data-segue-content', null)
    const nodes = own(element, create)
    for (const [node, text] of texts) {
      const words = node.nodeValue
      if (words === text) continue
      // The host took our text for its own and wrote into it: that is what it wants in its own.
      const property = held.find(([, name, owner]) => owner === edit && !name)
      if (property) property[HOST] = words
      else element.prepend(words as string)
      node.nodeValue = text
      disturb()
    }
    for (const node of element.childNodes) {
      if (ours.has(node)) continue
      if (node.nodeType === 1) {
        rule(RULES)
        set(element, COVERED, '')
      } else if (node.nodeType === 3 && node.nodeValue?.trim()) set(node, '', '')
    }
    if (nodes.every((node) => node.parentNode === element)) return
    disturb()
    element.append(...nodes)
  }

  function undo(): void {
    for (const node of texts.keys()) node.remove()
    texts.clear()
    held = held.filter((property) => {
      const [node, name, owner, , access] = property
      if (owner === edit) access(node, name, catchUp(property))
      return owner !== edit
    })
  }

  return edit
}

/** What the host wants of a property, whether a change holds it or not. */
export function readHost(node: Node, name: string): string | null {
  const property = propertyOf(node, name)
  return property ? property[HOST] : accessValue(node, name)
}

/** True where a selector may judge wrongly, because we changed attributes of the element or of one around it. */
export function isAltered(element: Element): boolean {
  return held.some(([node, name]) => !name.startsWith('data-segue-') && node.contains(element))
}

function propertyOf(node: Node, name: string): Property | undefined {
  return held.find(([heldNode, heldName]) => heldNode === node && heldName === name)
}

function accessValue(node: Node, name: string, value?: string | null): string | null {
  const element = node as Element
  if (value !== undefined) {
    if (!name) node.nodeValue = value
    else if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  return name ? element.getAttribute(name) : node.nodeValue
}

/** Thrown where an earlier change holds the place. */
export const CONTESTED = 'contested'
