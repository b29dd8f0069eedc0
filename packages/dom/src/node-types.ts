/** True for a text node, of whichever window. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3
}

/** True for an element, of whichever window. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
