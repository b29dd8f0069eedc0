import { RETRY_MS_BASE, RETRY_MS_MAX } from '../limits.ts'

/**
 * Milliseconds to wait after the `failures`-th failure in a row: full jitter over a range that doubles, never less
 * than what the collector asked for. `random` is in [0, 1).
 *
 * Worked example: the third failure waits 0 to 10,000 × 2² = 40,000 ms. Ten minutes of failures make about 8 requests, and
 * more than 12 once in 20,000 times.
 */
export function toRetryMs(failures: number, random: number, askedMs: number): number {
  const range = Math.min(RETRY_MS_MAX, RETRY_MS_BASE * 2 ** (failures - 1))
  return Math.max(askedMs, Math.round(random * range))
}

/** Milliseconds that a `Retry-After` header asks for, in seconds or as a date; 0 when absent or senseless. */
export function toAskedMs(header: string | null, now: number): number {
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header ?? '') - now
  return Math.min(Math.max(ms, 0) || 0, RETRY_MS_MAX)
}
