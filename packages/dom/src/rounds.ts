import type { Stop } from './edit.ts'

/**
 * Somebody who follows the page. In a round all look before the first one acts, so nobody sees another's doing. Who
 * throws takes part no longer, and is told why.
 */
export type Party = readonly [
  look?: Stop,
  act?: Stop,
  fail?: (reason: unknown) => void,
  undo?: Stop,
]

/** Lets parties look and act now, and again whenever the document changed, until stopped. */
export type Join = (joining: readonly Party[]) => Stop

/** Rounds over a document, observed only while somebody has joined. Each ends with `settle`, the last with `end`. */
export function createRounds(document: Document, settle: Stop, end: Stop): Join {
  const parties = new Set<Party>()
  let observer: MutationObserver | undefined
  let rounds = 0

  /**
   * An observer's microtask comes before anything of a mutation is painted, the parser's chunks included. The end of
   * parsing completes elements without a mutation. The `style` attribute is animated by pages in every frame.
   */
  function watch(): void {
    if (observer) return
    const window = document.defaultView as Window & typeof globalThis
    observer = new window.MutationObserver((records) => {
      if (records.some((record) => record.attributeName !== 'style')) update()
    })
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    document.addEventListener('readystatechange', update)
  }

  /** What a party starts or stops meanwhile gets a round too. Our own mutations are forgotten. */
  function update(): void {
    if (rounds++ > 0) return
    do {
      rounds = 1
      for (const step of [0, 1] as const) for (const party of parties) attempt(party[step], party)
      attempt(settle)
    } while (rounds > 1)
    rounds = 0
    observer?.takeRecords()
  }

  function attempt(work: Stop | undefined, party: Party = []): void {
    try {
      work?.()
    } catch (reason) {
      parties.delete(party)
      party[2]?.(reason)
    }
  }

  return (joining) => {
    for (const party of joining) {
      parties.add(party)
      attempt(watch)
    }
    update()
    return () => {
      for (const party of joining) parties.delete(party)
      update()
      if (parties.size > 0) return
      observer?.disconnect()
      observer = undefined
      document.removeEventListener('readystatechange', update)
      end()
    }
  }
}
