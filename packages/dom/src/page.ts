import type { Stop } from './edit.ts'
import { createHolder, type Holder } from './holder.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { watchDocument } from './watch-document.ts'

/** One document, and everything of ours that lives in it: one observer, one style sheet, one ledger. */
export interface Page {
  readonly document: Document
  readonly ledger: Ledger
  readonly sheet: Sheet
  readonly holder: Holder
  /** Lets parties look and act now, and again whenever the page changed, until stopped. */
  readonly join: (parties: readonly Party[]) => Stop
}

/** Somebody who follows the page. In a pass all look before the first one acts, so nobody sees another's doing. */
export interface Party {
  readonly look: () => void
  readonly act?: () => void
  /** Receives what `look` or `act` threw. The others go on. */
  readonly fail: (error: unknown) => void
}

/** The page of a document: always the same one. It observes only while somebody has joined. */
export function openPage(document: Document): Page {
  const page = pages.get(document) ?? createPage(document)
  pages.set(document, page)
  return page
}

function createPage(document: Document): Page {
  const ledger = createLedger()
  const sheet = createSheet(document)
  const holder = createHolder(sheet)
  const parties = new Set<Party>()
  let watch: ReturnType<typeof watchDocument> | undefined
  let state: 'idle' | 'busy' | 'again' = 'idle'

  /** What a party starts or stops while a pass runs is done in one more round of the same pass. */
  function pass(): void {
    if (state !== 'idle') {
      state = 'again'
      return
    }
    do round()
    while ((state as string) === 'again')
    state = 'idle'
    watch?.forget()
  }

  function round(): void {
    state = 'busy'
    sheet.adopt()
    for (const party of parties) attempt(party, party.look)
    for (const party of parties) attempt(party, party.act)
    holder.settle()
  }

  function join(joining: readonly Party[]): Stop {
    for (const party of joining) {
      parties.add(party)
      attempt(party, () => {
        watch ??= watchDocument(document, pass)
      })
    }
    pass()
    return () => {
      for (const party of joining) parties.delete(party)
      pass()
      if (parties.size > 0) return
      watch?.stop()
      watch = undefined
    }
  }

  return { document, ledger, sheet, holder, join }
}

function attempt(party: Party, work: (() => void) | undefined): void {
  try {
    work?.()
  } catch (error) {
    party.fail(error)
  }
}

const pages = new WeakMap<Document, Page>()
