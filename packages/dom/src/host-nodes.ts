/** The nodes at the top of our content, in any document. All others are the host's. */
export const ours: WeakSet<Node> = new WeakSet<Node>()

/** Walks the host's nodes. In a form, `childNodes` and `parentNode` can be fields of these names. */
export function walkHost(document: Document, root: Node): TreeWalker {
  return document.createTreeWalker(root, -1, (node) => (ours.has(node) ? 2 : 1))
}

/** True while the parser may still add to the node: it is the last one so far, or around the last one. */
export function isOpen(document: Document, node: Node | null): boolean {
  if (document.readyState !== 'loading') return false
  const walker = walkHost(document, document)
  while (walker.lastChild()) {}
  return !!node?.contains(walker.currentNode)
}
