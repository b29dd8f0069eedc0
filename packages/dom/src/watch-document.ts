import type { Stop } from './edit.ts'

/** A document that is watched. */
export interface DocumentWatch {
  /** Drops what happened so far: it leads to no call any more. */
  readonly forget: () => void
  readonly stop: Stop
}

/**
 * Calls back after a document changed, as a microtask: before anything of it is painted, the parser's chunks
 * included. The end of parsing counts, because it completes elements without a mutation. The `style` attribute does
 * not: pages animate it in every frame.
 */
export function watchDocument(document: Document, onChange: () => void): DocumentWatch {
  const { MutationObserver } = document.defaultView as Window & typeof globalThis
  const observer = new MutationObserver((records) => {
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
