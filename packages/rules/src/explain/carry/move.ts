import type { Json } from '@segue/protocol'
import type { Need } from '../receipt.ts'
import { type Stand, waitUntil } from './stand.ts'

/** One thing to try for a need, again and again as long as it leads on. Nothing where it cannot be done. */
export interface Move {
  readonly go: (stand: Stand) => Stand | undefined
  /** It may have to be done more than once before anything changes: time that goes by. */
  readonly isSlow?: true
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

/** Lets time go by, to the next moment at which it may matter. */
export function waiting({ nextAt }: Quest): Move {
  return {
    isSlow: true,
    go: (stand) => {
      const at = nextAt(stand)
      return at === undefined ? undefined : waitUntil(stand, at)
    },
  }
}
