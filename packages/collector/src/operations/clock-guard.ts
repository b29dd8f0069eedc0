import { CLOCK_JUMP_MS_MIN, CLOCK_LOOK_MS } from '../limits.ts'

/** Watches the machine's clock, by which visitors' clocks are corrected. */
export interface ClockGuard {
  /** How often the clock was set since the start. */
  readonly jumps: () => number
  readonly stop: () => void
}

/** What a clock guard needs: the clock, one that nobody can set, and whom to tell. All in milliseconds. */
export interface ClockGuardOptions {
  readonly now: () => number
  readonly monotonic: () => number
  readonly onJump: (jumpMs: number) => void
}

/**
 * Tells when the clock is set: from then on events carry other times than those before. What was missed while the
 * machine slept counts, too: both look the same from here.
 */
export function watchClock({ now, monotonic, onJump }: ClockGuardOptions): ClockGuard {
  let offset = now() - monotonic()
  let jumps = 0
  const timer = setInterval(() => {
    const jumpMs = now() - monotonic() - offset
    if (Math.abs(jumpMs) < CLOCK_JUMP_MS_MIN) return
    offset += jumpMs
    jumps += 1
    onJump(jumpMs)
  }, CLOCK_LOOK_MS).unref()
  return { jumps: () => jumps, stop: () => clearInterval(timer) }
}

/**
 * Refuses a clock that cannot be right: it lies before this program was written. Events would be stored under years in
 * which nobody looks for them.
 */
export function requireSaneClock(now: number): void {
  if (now >= WRITTEN_AT) return
  throw new Error(
    `The clock of this machine shows ${new Date(now).toISOString()}. Set it, then start the collector.`,
  )
}

const WRITTEN_AT = Date.UTC(2026, 0, 1)
