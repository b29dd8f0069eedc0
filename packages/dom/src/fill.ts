import { type Edit, ownNodes } from './edit.ts'
import { COVERED } from './page.ts'

/**
 * Shows nodes of ours in an element, and nothing else of it.
 *
 * The host's nodes stay where they are, its elements out of the layout by a rule, its texts emptied: a framework
 * that removes or moves a node of its own finds it, the parser can go on adding, and undo restores the very same
 * nodes. Ours come last, because a framework that hydrates takes the first nodes that fit for its own. So
 * `textContent` still has the words of hidden elements; what is seen and read aloud has not.
 */
export function fill(edit: Edit, element: Element, create: () => ChildNode[]): void {
  const { page, own, set } = edit
  set(element, 'data-segue-content', null)
  ownNodes(edit, element, create)
  for (const [node, text] of own) {
    if (node.nodeValue === text) continue
    // The host took our text for its own and wrote into it: what it wrote becomes its own first text.
    const first = [...element.childNodes].find(
      (child) => child.nodeType === 3 && !page.own.has(child),
    )
    ;(first ?? element.appendChild(page.document.createTextNode(''))).nodeValue = node.nodeValue
    node.nodeValue = text
  }
  for (const node of element.childNodes) {
    if (page.own.has(node)) continue
    if (node.nodeType === 3 && node.nodeValue?.trim()) set(node, '', '')
    if (node.nodeType !== 1) continue
    page.cover()
    set(element, COVERED, '')
  }
  if (own.every(([node]) => node.parentNode === element)) return
  edit.disturbed = true
  element.append(...own.map(([node]) => node))
}
