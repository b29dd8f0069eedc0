import {
  isSafeAttribute,
  isSafeUrl,
  NODE_TAGS,
  type NodeTree,
  URL_ATTRIBUTES,
} from '@segue/protocol'
import { refuse } from '../errors.ts'
import { OWN } from '../sheets.ts'

/** Builds the nodes of trees one by one, without a parser. Throws when one of them is not allow-listed. */
export function createNodes(document: Document, trees: readonly NodeTree[]): ChildNode[] {
  return trees.map((tree) => {
    if (typeof tree === 'string') return checkNew(document.createTextNode(tree))
    const { tag, attributes = {}, children = [] } = tree
    if (!NODE_TAGS.has(tag)) refuse('NODE_NOT_ALLOWED')
    const element = checkNew(document.createElement(tag))
    for (const [name, value] of Object.entries(attributes)) {
      checkAttribute(name, value)
      element.setAttribute(name, value)
    }
    element.append(...createNodes(document, children))
    return element
  })
}

/** The node itself. Throws for what is none, or one of the page's: a patched platform can give anything. */
export function checkNew<Made extends Node>(node: Made): Made {
  if (node.isConnected !== false) refuse('NODE_UNKNOWN')
  return node
}

/** Marks the elements at the top of our content: the rule that covers the host's elements leaves them out. */
export function markNodes(nodes: readonly ChildNode[]): ChildNode[] {
  for (const node of nodes) if (node.nodeType === 1) (node as Element).setAttribute(OWN, '')
  return [...nodes]
}

/**
 * Throws for an attribute that content may not carry, or may not with this value. Every part of a srcset that could
 * be an address is checked; a comma inside an address only makes more parts.
 */
export function checkAttribute(name: string, value: string): void {
  if (!isSafeAttribute(name)) refuse('ATTRIBUTE_NOT_ALLOWED')
  const addresses = URL_ATTRIBUTES.has(name)
    ? [value]
    : name === 'srcset'
      ? value.split(/[\s,]+/)
      : []
  if (!addresses.every(isSafeUrl)) refuse('URL_NOT_ALLOWED')
}
