import { NODE_TAGS, type NodeTree } from '@segue/protocol'
import { refuse } from '../errors.ts'
import { isOpen } from '../is-open.ts'
import { isText } from '../node-types.ts'
import type { Page } from '../page.ts'
import { checkAttribute } from './edit-attribute.ts'

/** Builds the nodes of trees one by one, without a parser. Throws when one of them is not allow-listed. */
export function createNodes(document: Document, trees: readonly NodeTree[]): Node[] {
  return trees.map((tree) => {
    if (typeof tree === 'string') return document.createTextNode(tree)
    if (!NODE_TAGS.has(tree.tag)) refuse('NODE_NOT_ALLOWED')
    const element = document.createElement(tree.tag)
    for (const [name, value] of Object.entries(tree.attributes ?? {})) {
      checkAttribute(tree.tag, name, value)
      element.setAttribute(name, value)
    }
    element.append(...createNodes(document, tree.children ?? []))
    return element
  })
}

/**
 * Marks nodes as ours, for a place in or beside an element. The parser adds to a text node it finds at the end of
 * what it is working on, ours included: there a comment is put behind our text.
 */
export function ownNodes(page: Page, element: Element, nodes: readonly Node[]): Node[] {
  const last = nodes.at(-1)
  const fence = last && isText(last) && isOpen(page, element)
  const own = fence ? [...nodes, page.document.createComment('')] : [...nodes]
  for (const node of own) page.ledger.own.add(node)
  return own
}
