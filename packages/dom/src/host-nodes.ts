/** The nodes at the top of our content, in any document. All others are the host's. */
export const ours: WeakSet<Node> = new WeakSet<Node>()

/** Walks the host's nodes. In a form, `childNodes` and `parentNode` can be fields of these names. */
export function walkHost(document: Document, root: Node): TreeWalker {
  return document.createTreeWalker(root, -1, (node) => (ours.has(node) ? 2 : 1))
}

/** True while the parser may still add to the node: it is the last one so far, or around the last one. */
export function isOpen(document: Document, node: Node | null): boolean {
  return !!node?.contains(readTip(document))
}

/** Notes how far the parser is, for {@link wasOpen}: a round ends with it. */
export function noteTip(document: Document): void {
  tips.set(document, readTip(document))
}

/** True when the parser could still add to the node as the last round ended: what came since may be the parser's. */
export function wasOpen(document: Document, node: Node | null): boolean {
  return !!node?.contains(tips.get(document) ?? null)
}

/** The last node so far, or null when the parser adds no more. */
function readTip(document: Document): Node | null {
  if (document.readyState !== 'loading') return null
  const walker = walkHost(document, document)
  while (walker.lastChild()) {}
  return walker.currentNode
}

const tips = new WeakMap<Document, Node | null>()
