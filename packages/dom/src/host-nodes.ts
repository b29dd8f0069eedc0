/** The nodes at the top of our content, in any document. All others are the host's. */
export const ours: WeakSet<Node> = new WeakSet<Node>()

/** Walks the host's nodes. In a form, `childNodes` and `parentNode` can be fields of these names. */
export function walkHost(document: Document, root: Node): TreeWalker {
  return document.createTreeWalker(root, -1, (node) => (ours.has(node) ? 2 : 1))
}

/** True while the parser may still add to the node: it is the last one so far, or around the last one. */
export function isOpen(document: Document, node: Node | null): boolean {
  const walker = document.readyState === 'loading' ? walkHost(document, document) : undefined
  while (walker?.lastChild()) if (walker.currentNode === node) return true
  return false
}
