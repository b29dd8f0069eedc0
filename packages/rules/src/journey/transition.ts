import type { MoveCause } from './find-move.ts'

/** A move in the journey. */
export interface Transition {
  readonly from: string
  readonly to: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly cause: MoveCause
  /** Hours stayed in `from`, in hundredths' precision. */
  readonly hours: number
}
