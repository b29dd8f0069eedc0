import type { Page } from './page.ts'

/** True while the parser may still add to the element: what it holds so far is no verdict about it. */
export function isOpen({ document, ledger }: Page, element: Element): boolean {
  if (document.readyState !== 'loading') return false
  for (let node: Node | null = element; node; node = node.parentNode) {
    let next = node.nextSibling
    while (next && ledger.own.has(next)) next = next.nextSibling
    if (next) return false
  }
  return true
}
