import { RETRY_AFTER_MS_MAX, RETRY_MS_BASE, RETRY_MS_MAX } from '../limits.ts'

/**
 * Milliseconds to wait after the `failures`-th failure in a row: at random in the upper half of a range that doubles,
 * never less than what the collector asked for. `random` is in [0, 1).
 *
 * Worked example: the third failure waits 20,000 to 10,000 × 2² = 40,000 ms. The shortest waits, 5 + 10 + … + 320 s, make 7
 * requests in ten minutes. A page that is hidden with a full queue makes 8 at once, which are 8 failures: 300 s follow at
 * least, so 12 are never passed, whatever the luck.
 */
export function toRetryMs(failures: number, random: number, askedMs: number): number {
  const range = Math.min(RETRY_MS_MAX, RETRY_MS_BASE * 2 ** (failures - 1))
  return Math.max(askedMs, Math.round(((1 + random) / 2) * range))
}

/** Milliseconds that a `Retry-After` header asks for, in seconds or as a date; 0 when absent or senseless, a day at most. */
export function toAskedMs(header: string | null, now: number): number {
  const ms = Number(header) * 1_000 || Date.parse(`${header}`) - now
  return Math.min(Math.max(ms, 0) || 0, RETRY_AFTER_MS_MAX)
}
