import { NODE_TAGS, type NodeTree } from '@segue/protocol'
import { refuse } from '../errors.ts'
import { isOpen } from '../is-open.ts'
import { isElement, isText } from '../node-types.ts'
import type { Page } from '../page.ts'
import { checkAttribute } from './check-attribute.ts'

/** Builds the nodes of trees one by one, without a parser. Throws when one of them is not allow-listed. */
export function createNodes(document: Document, trees: readonly NodeTree[]): Node[] {
  return trees.map((tree) => {
    if (typeof tree === 'string') return document.createTextNode(tree)
    const { tag, attributes = {}, children = [] } = tree
    if (!NODE_TAGS.has(tag)) refuse('NODE_NOT_ALLOWED')
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      checkAttribute(tag, name, value)
      element.setAttribute(name, value)
    }
    element.append(...createNodes(document, children))
    return element
  })
}

/**
 * Marks nodes as ours, for a place in or beside an element. The parser adds to a text node it finds at the end of
 * what it is working on, ours included: there a comment is put behind our text.
 */
export function ownNodes(page: Page, element: Element, nodes: Node[]): Node[] {
  if (nodes.some(isText) && isOpen(page, element)) nodes.push(page.document.createComment(''))
  for (const node of nodes) {
    page.ledger.own.add(node)
    if (isElement(node)) node.setAttribute(OWN, '')
  }
  return nodes
}

/** The attribute on the elements at the top of our own content. */
export const OWN = 'data-segue-own'
