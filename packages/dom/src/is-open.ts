import type { Page } from './page.ts'

/**
 * True while the parser may still add to the element: what it holds so far is no verdict about it.
 *
 * A tree walker, because in a form `parentNode` and `nextSibling` can be fields of these names.
 */
export function isOpen({ document, ledger }: Page, element: Element): boolean {
  const walker = document.createTreeWalker(document)
  walker.currentNode = element
  let open = document.readyState === 'loading'
  for (let node: Node | null = element; open && node; node = walker.parentNode()) {
    while (walker.nextSibling()) if (!ledger.own.has(walker.currentNode)) open = false
    walker.currentNode = node
  }
  return open
}
