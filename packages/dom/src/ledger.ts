import type { Stop } from './edit.ts'
import { isText } from './node-types.ts'

/**
 * What the page was before us. A fingerprint is compared with this, never with our own content; and an attribute or
 * the content of an element has one owner, the change that came first.
 */
export interface Ledger {
  /** Nodes we made: the top of each piece of content. */
  readonly own: WeakSet<Node>
  /** The host's text of the text nodes that we emptied. */
  readonly texts: WeakMap<Text, string>
  /**
   * Takes an aspect of an element: an attribute by its name, anything else by a name that begins with a space.
   * Undefined when it is taken.
   */
  readonly claim: (
    element: Element,
    aspect: string,
    readOriginal?: ReadOriginal,
  ) => Stop | undefined
  /** The host's value of an attribute. */
  readonly attributeOf: (element: Element, name: string) => string | null
  /** The host's text of a node. */
  readonly textOf: (node: Node) => string
  /** True where a selector may judge wrongly, because we changed attributes of the element or of one around it. */
  readonly isAltered: (element: Element) => boolean
  /** True for an element of our own content. */
  readonly isOwn: (element: Element) => boolean
}

/** What the host last wanted. */
export type ReadOriginal = () => string | null

/** An empty ledger, for one document. */
export function createLedger(): Ledger {
  const own = new WeakSet<Node>()
  const texts = new WeakMap<Text, string>()
  const claims = new WeakMap<Node, Map<string, ReadOriginal>>()

  function claim(
    element: Element,
    aspect: string,
    readOriginal: ReadOriginal = () => null,
  ): Stop | undefined {
    const held = claims.get(element) ?? new Map<string, ReadOriginal>()
    if (held.has(aspect)) return undefined
    claims.set(element, held.set(aspect, readOriginal))
    return () => {
      held.delete(aspect)
    }
  }

  function attributeOf(element: Element, name: string): string | null {
    const readOriginal = claims.get(element)?.get(name)
    return readOriginal ? readOriginal() : element.getAttribute(name)
  }

  function textOf(node: Node): string {
    if (own.has(node)) return ''
    if (isText(node)) return texts.get(node) ?? node.data
    return [...node.childNodes].map(textOf).join('')
  }

  const hasAttributeClaim = (node: Node) =>
    [...(claims.get(node)?.keys() ?? [])].some((aspect) => aspect[0] !== ' ')

  return {
    own,
    texts,
    claim,
    attributeOf,
    textOf,
    isAltered: (element) => someAround(element, hasAttributeClaim),
    isOwn: (element) => someAround(element, (node) => own.has(node)),
  }
}

function someAround(element: Element, test: (node: Node) => boolean): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (test(node)) return true
  return false
}
