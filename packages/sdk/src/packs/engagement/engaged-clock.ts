import { ENGAGED_IDLE_MS } from '../../limits.ts'

/** Sums up engaged time. All times in milliseconds of one clock that never steps back. */
export interface EngagedClock {
  /** The visitor did something: engaged for as long as `ENGAGED_IDLE_MS` from now. */
  readonly act: (now: number) => void
  /** The visitor is away until the next act. */
  readonly pause: (now: number) => void
  /** Since the last act; endless while the visitor is away. */
  readonly idleMs: (now: number) => number
  /** What has summed up, whole milliseconds, and begins anew. Gives 0 and keeps it as long as it is less than `min`. */
  readonly take: (min: number) => number
}

/** Creates a clock that has summed up nothing, of a visitor who is away. */
export function createEngagedClock(): EngagedClock {
  let engagedMs = 0
  let actedAt = AWAY

  /** Adds what the last act was worth: one at 0 s is worth 10 s at 10 s, and `ENGAGED_IDLE_MS` at 60 s. */
  function move(now: number, next: number): void {
    if (actedAt !== AWAY) engagedMs += Math.min(now - actedAt, ENGAGED_IDLE_MS)
    actedAt = next
  }

  return {
    act: (now) => move(now, now),
    pause: (now) => move(now, AWAY),
    idleMs: (now) => now - actedAt,
    take(min) {
      if (engagedMs < min) return 0
      const told = Math.round(engagedMs)
      engagedMs = 0
      return told
    },
  }
}

const AWAY = Number.NEGATIVE_INFINITY
