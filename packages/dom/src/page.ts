import type { Stop } from './edit.ts'
import { holdElements } from './hold.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { type DocumentWatch, watchDocument } from './watch-document.ts'

/** One document, and everything of ours that lives in it: one observer, one style sheet, one ledger. */
export interface Page {
  readonly document: Document
  readonly ledger: Ledger
  readonly sheet: Sheet
  /** Lets parties look and act now, and again whenever the page changed, until stopped. */
  readonly join: (parties: readonly Party[]) => Stop
  /** Keeps an element unseen until the next round. */
  readonly hold: (element: Element) => void
}

/** Somebody who follows the page. In a round all look before the first one acts, so nobody sees another's doing. */
export interface Party {
  readonly look?: () => void
  readonly act?: () => void
  /** Receives what `look` or `act` threw. The others go on. */
  readonly fail: (error: unknown) => void
}

/** The page of a document: always the same one. It observes and styles only while somebody has joined. */
export function openPage(document: Document): Page {
  const page = pages.get(document) ?? createPage(document)
  pages.set(document, page)
  return page
}

function createPage(document: Document): Page {
  const parties = new Set<Party>()
  let watch: DocumentWatch | undefined
  let state: 'idle' | 'busy' | 'again' = 'idle'
  let held = new Set<Element>()

  const page: Page = {
    document,
    ledger: createLedger(),
    sheet: createSheet(document),
    join,
    hold: (element) => {
      held.add(element)
    },
  }

  function join(joining: readonly Party[]): Stop {
    for (const party of joining) {
      parties.add(party)
      attempt(party, () => {
        watch ??= watchDocument(document, update)
      })
    }
    update()
    return () => {
      for (const party of joining) parties.delete(party)
      update()
      if (parties.size > 0) return
      watch?.stop()
      watch = undefined
      page.sheet.drop()
    }
  }

  /** What a party starts or stops meanwhile gets a round too. Our own mutations are forgotten. */
  function update(): void {
    const idle = state === 'idle'
    state = idle ? 'busy' : 'again'
    if (!idle) return
    do playRound()
    while ((state as string) === 'again')
    state = 'idle'
    watch?.forget()
  }

  function playRound(): void {
    const before = held
    state = 'busy'
    held = new Set()
    for (const party of parties) attempt(party, party.look)
    for (const party of parties) attempt(party, party.act)
    holdElements(page, before, held)
    page.sheet.adopt()
  }

  return page
}

function attempt(party: Party, work: (() => void) | undefined): void {
  try {
    work?.()
  } catch (error) {
    party.fail(error)
  }
}

const pages = new WeakMap<Document, Page>()
