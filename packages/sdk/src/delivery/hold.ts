import { GATHER_MS, RETRY_AFTER_MS_MAX, RETRY_MS_MAX } from '../limits.ts'
import { readNow } from '../platform.ts'

/** Requests in a row that nobody answered well, and the milliseconds for which no more are to be made, if above 0. */
export type Hold = readonly [failures: number, leftMs: number]

/**
 * Reads what pages tell each other of an address that fails: one that opens meanwhile waits like the one before. Anyone
 * on the page can write to storage: junk is no hold, none lasts longer than a day, and one that begins further in the
 * future than the clocks of two processes differ is none, since the clock went back. Failures are forgotten once a hold
 * is over for as long as the longest back-off.
 */
export function parseHold(text: string | null): Hold {
  const [failures, ms, at] = `${text}`.split(',').map(Number) as [number, number, number]
  const passedMs = readNow() - at
  const leftMs = Math.min(ms, RETRY_AFTER_MS_MAX) - passedMs
  // What is no number is neither more nor less.
  const counts = failures > 0 && passedMs >= -GATHER_MS && leftMs >= -RETRY_MS_MAX
  return counts ? [failures, leftMs] : [0, 0]
}

/** Says that no request is to be made for so many milliseconds from `at` on. */
export function toHold(failures: number, ms: number, at: number): string {
  return `${[failures, ms, at]}`
}
