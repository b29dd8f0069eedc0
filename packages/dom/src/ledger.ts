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
   * Takes an attribute of an element, with a way to read what the host wants there; or another aspect, without.
   * Undefined when it is taken.
   */
  readonly claim: (element: Element, aspect: string, readHost?: ReadHost) => Stop | undefined
  /** The host's value of an attribute. */
  readonly attributeOf: (element: Element, name: string) => string | null
  /** The host's text of a node. */
  readonly textOf: (node: Node) => string
  /** The attribute that marks elements for a rule: the same for the same key. */
  readonly markFor: (key: string) => string
  /** True where a selector may judge wrongly, because we changed attributes of the element or of one around it. */
  readonly isAltered: (element: Element) => boolean
}

/** What the host last wanted. */
export type ReadHost = () => string | null

/** An empty ledger, for one document. */
export function createLedger(): Ledger {
  const own = new WeakSet<Node>()
  const texts = new WeakMap<Text, string>()
  const marks: string[] = []
  const claims = new Map<Element, Map<string, ReadHost | undefined>>()

  function claim(element: Element, aspect: string, readHost?: ReadHost): Stop | undefined {
    const held = claims.get(element) ?? new Map<string, ReadHost | undefined>()
    if (held.has(aspect)) return undefined
    claims.set(element, held.set(aspect, readHost))
    return () => {
      held.delete(aspect)
      if (held.size === 0) claims.delete(element)
    }
  }

  function attributeOf(element: Element, name: string): string | null {
    const readHost = claims.get(element)?.get(name)
    return readHost ? readHost() : element.getAttribute(name)
  }

  function textOf(node: Node): string {
    if (own.has(node)) return ''
    if (isText(node)) return texts.get(node) ?? node.data
    return [...node.childNodes].map(textOf).join('')
  }

  function markFor(key: string): string {
    if (!marks.includes(key)) marks.push(key)
    return `data-segue-style-${marks.indexOf(key)}`
  }

  function isAltered(element: Element): boolean {
    return [...claims].some(
      ([around, held]) => around.contains(element) && [...held.values()].some(Boolean),
    )
  }

  return { own, texts, claim, attributeOf, textOf, markFor, isAltered }
}
