import type { Json } from '@segue/protocol'
import type { Need } from '../receipt.ts'
import { type Stand, waitUntil } from './stand.ts'

/** One thing to try for a need, again and again as long as it leads on. Nothing where it cannot be done. */
export interface Move {
  /** Does it for the next time; `times` is how often it was done before. */
  readonly go: (stand: Stand, times: number) => Stand | undefined
  /** How often it may have to be done before anything is seen to change. Default: once. */
  readonly patience?: number
}

/** A need to be met, and what can be told of it. */
export interface Quest {
  readonly need: Need
  /** The other needs of the way: what they ask of the same fact has to fit, too. */
  readonly beside: readonly Need[]
  /** What the condition looks up at a stand. */
  readonly actualAt: (stand: Stand) => Json | undefined
  /** True once it is answered as needed. */
  readonly isMet: (stand: Stand) => boolean
  /** True once as much of it was done as the need says, whether or not that is what it takes. */
  readonly isDone: (stand: Stand) => boolean
  /** The next moment at which time alone may change the answer; nothing when it never does. */
  readonly nextAt: (stand: Stand) => number | undefined
}

/**
 * Lets time go by, to the next moment at which it may matter. What waits for quarters of an hour at first waits for days,
 * and then for more, in the end: else a month would take three thousand looks.
 */
export function waiting({ nextAt }: Quest): Move {
  return {
    patience: LOOKS_MAX,
    go: (stand, times) => {
      const at = nextAt(stand)
      const days = times < SHORT_LOOKS ? 0 : times < DAILY_LOOKS ? 1 : 10
      if (at === undefined) return undefined
      return waitUntil(stand, Math.max(at, stand.situation.now + days * DAY_MS))
    },
  }
}

/** How often somebody looks while time goes by: for a day and an hour, for forty days, for a year and a half. */
export const LOOKS_MAX = 200
const SHORT_LOOKS = 100
const DAILY_LOOKS = 140
const DAY_MS = 86_400_000
