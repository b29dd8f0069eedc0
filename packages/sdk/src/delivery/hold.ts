/** Requests in a row that nobody answered well, and the milliseconds for which no more are to be made, if above 0. */
export type Hold = readonly [failures: number, leftMs: number]

/**
 * Reads what pages tell each other of an address that fails: one that opens meanwhile waits like the one before. Anyone on
 * the page can write to storage: junk is no hold, none lasts longer than a day, and one that begins in the future is over,
 * since the clock went back.
 */
export function parseHold(text: string | null): Hold {
  const [, failures = 0, ms = 0, at = 0] = (HOLD.exec(`${text}`) ?? []).map(Number)
  const passedMs = Date.now() - at
  return [failures, passedMs < 0 ? 0 : ms - passedMs]
}

/** Says that no request is to be made for so many milliseconds from `at` on. */
export function toHold(failures: number, ms: number, at: number): string {
  return `${[failures, ms, at]}`
}

/** Failures, eight digits of milliseconds, which are 28 hours (`RETRY_AFTER_MS_MAX` is a day), and a time. */
const HOLD = /^(\d{1,3}),(\d{1,8}),(\d{1,15})$/
