import type { Consent, ConsentState } from '@segue/protocol'
import { TOLD } from '../../consent.ts'
import { readText, writeText } from '../../platform.ts'
import { PURPOSES } from './said.ts'

/** What the page's tools say, and what they said in other tabs. */
export interface Told {
  /** What holds now. Looks at what is stored again. */
  readonly said: () => Consent
  /** The tools of this page said something: what they say together. */
  readonly take: (said: Consent) => void
}

/**
 * Keeps what the page's tools say, and stores a denial, two words without any id: other tabs cannot hear the tools of
 * this page. A grant is never stored, every page has to hear it anew.
 *
 * A stored denial holds until a tool of the page at hand grants. Where another tab has heard of a grant, and so removed
 * the denial, this one waits for its own tools.
 */
export function createTold(site: string): Told {
  const key = `segue:${site}:consent${TOLD}`
  let stored: string | null = null
  let now = each(() => 'pending')

  function said(): Consent {
    const text = readText(key)
    const lifted = each((purpose) => (now[purpose] === 'denied' ? 'pending' : now[purpose]))
    if (text !== stored)
      now = each((purpose, place) => (text?.split(',')[place] ? 'denied' : lifted[purpose]))
    stored = text
    return now
  }

  return {
    said,
    take(next) {
      const before = said()
      // A tool that waits takes no denial back; a grant it does.
      now = each((purpose) =>
        next[purpose] === 'pending' && before[purpose] === 'denied' ? 'denied' : next[purpose],
      )
      const marks = PURPOSES.map((purpose) => (now[purpose] === 'denied' ? 'denied' : '')).join()
      stored = writeText(key, marks === ',' ? null : marks)
    },
  }
}

function each(toState: (purpose: keyof Consent, place: number) => ConsentState): Consent {
  const [personalization, measurement] = PURPOSES.map(toState) as [ConsentState, ConsentState]
  return { personalization, measurement }
}
