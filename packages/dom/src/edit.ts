import { isOpen } from './is-open.ts'
import type { Page, Property } from './page.ts'

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

/** A change at work on one element: what it set and added there, so that all of it can be taken back. */
export interface Edit {
  readonly page: Page
  /** Our nodes in their order, each with its text. */
  readonly own: [node: ChildNode, text: string | null][]
  /** True when the host undid something since the change was made. */
  disturbed: boolean
  /**
   * Holds a property of a node at a value, see {@link Property} for the names, and remembers what the host wants
   * there. Throws `contested` where an earlier change holds it at another value.
   */
  readonly set: (node: Node, name: string, value: string | null | undefined) => void
  /** Starts what serves every element of the change, once for all of them. */
  readonly once: (start: () => Stop) => void
  /** Restores what the host last wanted. What the host changed since is left alone. */
  readonly undo: Stop
}

/** An edit that has not done anything yet. */
export function createEdit(page: Page, once: Edit['once']): Edit {
  const own: Edit['own'] = []
  const edit: Edit = { page, own, disturbed: false, set, once, undo }

  function set(node: Node, name: string, value: string | null | undefined): void {
    const held = page.propertyOf(node, name)
    if (!held) {
      page.properties.add({ node, name, value, edit, host: read(node, name) })
    } else if (held.edit === edit) {
      if (readHost(page, held)) edit.disturbed = true
    } else if (held.value !== value || value === null) throw CONTESTED
    if (value !== undefined && read(node, name) !== value) write(node, name, value)
  }

  function undo(): void {
    for (const [node] of own.splice(0)) node.remove()
    for (const property of [...page.properties].reverse()) {
      const { node, name, value, host } = property
      if (property.edit !== edit) continue
      page.properties.delete(property)
      readHost(page, property)
      if (value !== undefined || toWords(read(node, name)) === toWords(host))
        write(node, name, property.host)
    }
  }

  return edit
}

/**
 * Makes our nodes for a place in or beside the element, once. The parser adds to a text it finds at the end of what
 * it is working on, ours included: a comment keeps it off.
 */
export function ownNodes({ page, own }: Edit, element: Element, create: () => ChildNode[]): void {
  if (own[0]) return
  const nodes = create()
  if (isOpen(page, element)) nodes.push(page.document.createComment(''))
  for (const node of nodes) {
    page.own.add(node)
    own.push([node, node.nodeValue])
  }
}

/** Takes over what the host wrote meanwhile: what the parser adds to a text comes behind what there was. */
function readHost(page: Page, property: Property): boolean {
  const { node, name, value, host } = property
  const current = read(node, name)
  if (value === undefined || current === value) return false
  const isAdded = !name && isOpen(page, node.parentNode)
  property.host = isAdded ? `${host}${current}` : current
  return !isAdded
}

/** The value of a property of a node, null for none. */
export function read(node: Node, name: string): string | null {
  if (!name) return node.nodeValue
  if (name[0] !== '.') return (node as Element).getAttribute(name)
  return (node as Element).classList.contains(name.slice(1)) ? '' : null
}

function write(node: Node, name: string, value: string | null): void {
  const element = node as Element
  if (!name) node.nodeValue = value
  else if (name[0] === '.') element.classList.toggle(name.slice(1), value !== null)
  else if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** Classes without their order and spacing: where these are the same, undo restores the spelling, too. */
function toWords(classes: string | null): string {
  return `${classes ?? ''}`.trim().split(/\s+/).sort().join()
}

/** Thrown where an earlier change holds the place. */
export const CONTESTED = 'contested'
