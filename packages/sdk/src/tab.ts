import { isId, isRecord } from '@segue/protocol'
import { nanoid } from 'nanoid'
import type { Edge } from './edge.ts'
import { parseJson, toJson } from './json.ts'
import type { TextStore } from './text-store.ts'

/** The tab events happen in: its id, and a number that counts up over reloads so that order survives a wrong clock. */
export interface Tab {
  readonly id: () => string
  readonly nextSeq: () => number
  /** Starts over with a new id; what was stored goes. */
  readonly renew: () => void
}

/**
 * Opens the tab's memory. A duplicated tab and a tab opened by a link start with a copy of sessionStorage: while
 * a page is open its record says so, hence a record found open is a copy (or was left by a crash) and a new id
 * begins.
 */
export function openTab(
  store: TextStore,
  key: string,
  { edge, mayStore }: { edge: Edge; mayStore: () => boolean },
): Tab {
  let tab = { id: nanoid(), seq: 0 }

  function read(): void {
    const stored = parseJson(store.get(key))
    if (!isRecord(stored) || stored.open !== 0) return
    const { id, seq } = stored
    if (isId(id) && Number.isInteger(seq)) tab = { id, seq: Number(seq) }
  }

  function write(open: 0 | 1): void {
    if (mayStore()) store.set(key, toJson({ ...tab, open }))
  }

  read()
  edge.listen(window, 'pagehide', () => write(0))
  edge.listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) read()
  })

  return {
    id: () => tab.id,
    nextSeq() {
      const { seq } = tab
      tab.seq += 1
      write(1)
      return seq
    },
    renew() {
      tab = { id: nanoid(), seq: 0 }
      store.set(key, null)
    },
  }
}
