import type { ChangeState, Edit } from '../edit.ts'
import { isOpen } from '../is-open.ts'
import { isElement, isText } from '../node-types.ts'
import type { Page } from '../page.ts'
import { OWN, ownNodes } from './create-nodes.ts'

/**
 * Shows these nodes in an element, and nothing else of it.
 *
 * The host's nodes stay where they are, its elements out of the layout by a rule, its texts emptied: a framework
 * that removes or moves a node of its own finds it, the parser can go on adding, and undo restores the very same
 * nodes. Ours come last, because a framework that hydrates takes the first nodes that fit for its own. So
 * `textContent` still has the words of hidden elements; what is seen and read aloud has not.
 */
export function editContent(page: Page, element: Element, nodes: Node[]): Edit | ChangeState {
  const { document, ledger, sheet } = page
  const release = ledger.claim(element, ' content')
  if (!release) return 'contested'
  const own = ownNodes(page, element, nodes)
  const words = own.filter(isText).map((node) => [node, node.data] as const)
  const emptied = new Set<Text>()

  function keep(): boolean {
    const rewritten = readHost()
    const lost = own.some((node) => node.parentNode !== element)
    if (lost) element.append(...own)
    if ([...element.childNodes].some((node) => isElement(node) && !ledger.own.has(node))) {
      element.setAttribute(COVERED, '')
      sheet.addRule(`[${COVERED}]>:not([${OWN}]){display:none!important}`)
    }
    return lost || rewritten
  }

  /** Takes over what the host wrote: into our text, which so becomes its first text, or into its own. */
  function readHost(): boolean {
    const open = isOpen(page, element)
    let rewritten = false
    for (const [node, data] of words) {
      if (node.data === data) continue
      const [text = element.appendChild(document.createTextNode(''))] = emptied
      text.data = node.data
      node.data = data
    }
    for (const node of element.childNodes) {
      if (!isText(node) || ledger.own.has(node) || !node.data.trim()) continue
      ledger.texts.set(node, ((open && ledger.texts.get(node)) || '') + node.data)
      emptied.add(node)
      node.data = ''
      rewritten = !open
    }
    return rewritten
  }

  function undo(): void {
    release?.()
    readHost()
    for (const node of own as ChildNode[]) node.remove()
    for (const text of emptied) {
      text.data = ledger.texts.get(text) ?? ''
      ledger.texts.delete(text)
    }
    element.removeAttribute(COVERED)
  }

  return { keep, undo }
}

const COVERED = 'data-segue-covered'
