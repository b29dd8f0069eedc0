import type { Page } from './page.ts'

/**
 * True while the parser may still add to the element: what it holds so far is no verdict about it.
 *
 * A tree walker, because in a form `parentNode` and `nextSibling` can be fields of these names.
 */
export function isOpen({ document, ledger }: Page, element: Element): boolean {
  if (document.readyState !== 'loading') return false
  const walker = document.createTreeWalker(document)
  walker.currentNode = element
  for (let node: Node | null = element; node; node = walker.parentNode()) {
    while (walker.nextSibling()) if (!ledger.own.has(walker.currentNode)) return false
    walker.currentNode = node
  }
  return true
}
