import type { Page } from './page.ts'

/** True while the parser may still add to the element: it is the last one so far, or around the last one. */
export function isOpen(page: Page, element: Node | null): boolean {
  const { document, walk } = page
  const walker = document.readyState === 'loading' ? walk(document) : undefined
  while (walker?.lastChild()) if (walker.currentNode === element) return true
  return false
}
