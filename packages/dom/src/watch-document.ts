import type { Stop } from './edit.ts'

/**
 * Calls back after a document changed, as a microtask: before any of it is painted, the parser's chunks included.
 *
 * The end of parsing counts as a change, because it completes elements without a mutation. The `style` attribute
 * does not: pages animate it in every frame. `forget` drops what was recorded so far, so that changes made in the
 * callback do not lead to another call.
 */
export function watchDocument(
  document: Document,
  onChange: () => void,
): { readonly forget: () => void; readonly stop: Stop } {
  const view = document.defaultView as Window & typeof globalThis
  const observer = new view.MutationObserver((records) => {
    if (records.some((record) => record.attributeName !== 'style')) onChange()
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  document.addEventListener('readystatechange', onChange)
  return {
    forget: () => {
      observer.takeRecords()
    },
    stop: () => {
      observer.disconnect()
      document.removeEventListener('readystatechange', onChange)
    },
  }
}
