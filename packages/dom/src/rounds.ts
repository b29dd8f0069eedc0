import type { Stop } from './edit.ts'
import { noteTip } from './host-nodes.ts'

/**
 * Somebody who follows the page: it looks, yields, acts, yields, and so on. In a round all look before the first one
 * acts, so nobody sees another's doing. Whatever ends it, its `finally` takes back what it did.
 */
export type Party = Generator<undefined, void, undefined>

/** Lets parties look and act now, and again whenever the document changed, until stopped. */
export function join(document: Document, joining: readonly Party[]): Stop {
  const enter = entrances.get(document) ?? createRounds(document)
  entrances.set(document, enter)
  return enter(joining)
}

type Enter = (joining: readonly Party[]) => Stop

/** Rounds over a document, observed only while somebody has joined. */
function createRounds(document: Document): Enter {
  const parties = new Set<Party>()
  const leaving: Party[] = []
  let observer: MutationObserver | undefined
  let rounds = 0

  /**
   * An observer's microtask comes before anything of a mutation is painted, the parser's chunks included. The end of
   * parsing completes elements without a mutation. The `style` attribute is animated by pages in every frame.
   */
  function watch(): void {
    const window = document.defaultView as Window & typeof globalThis
    observer ??= new window.MutationObserver((records) => {
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
    if (rounds++) return
    do {
      rounds = 1
      for (const step of ['return', 'next', 'next'] as const)
        for (const party of step === 'return' ? leaving.splice(0) : parties)
          try {
            party[step]()
          } catch {
            // Who throws takes part no longer. The page must not hear of it.
          }
    } while (rounds > 1)
    rounds = 0
    try {
      observer?.takeRecords()
      if (!parties.size) {
        observer?.disconnect()
        document.removeEventListener('readystatechange', update)
      }
      noteTip(document)
    } catch {
      // Where the platform has no walkers, no text is taken for the parser's; an observer that stays finds no party.
    }
  }

  return (joining) => {
    try {
      if (!parties.size) watch()
    } catch {
      // Without an observer what is there now is changed, once.
    }
    for (const party of joining) parties.add(party)
    update()
    return () => {
      for (const party of joining) {
        parties.delete(party)
        leaving.unshift(party)
      }
      update()
    }
  }
}

const entrances = new WeakMap<Document, Enter>()
