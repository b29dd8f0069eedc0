import { SIGN_IN_FAILURES_MAX, SIGN_IN_LOCK_MINUTES } from '../limits.ts'

/** Keeps guessers out: after some failures an e-mail address is locked for a while. */
export interface SignInLock {
  /** Whole seconds the address is still locked; 0 when it is not. */
  readonly secondsLeft: (email: string) => number
  /** True when it is the one that locks the address. */
  readonly noteFailure: (email: string) => boolean
  readonly noteSuccess: (email: string) => void
}

/** A lock in memory. Known and unknown addresses are treated alike. */
export function createSignInLock(now: () => number): SignInLock {
  const failures = new Map<string, { count: number; last: number }>()

  function recent(email: string): { count: number; last: number } | undefined {
    const found = failures.get(email)
    if (found !== undefined && now() - found.last < LOCK_MS) return found
    failures.delete(email)
    return undefined
  }

  return {
    secondsLeft(email) {
      const found = recent(email)
      if (found === undefined || found.count < SIGN_IN_FAILURES_MAX) return 0
      return Math.ceil((found.last + LOCK_MS - now()) / 1_000)
    },
    noteFailure(email) {
      const count = (recent(email)?.count ?? 0) + 1
      failures.delete(email)
      failures.set(email, { count, last: now() })
      forgetOld(failures, now() - LOCK_MS)
      return count === SIGN_IN_FAILURES_MAX
    },
    noteSuccess: (email) => void failures.delete(email),
  }
}

/** Failures are in the order of their last: all from the first young one on are young. */
function forgetOld(failures: Map<string, { last: number }>, before: number): void {
  for (const [email, { last }] of failures) {
    if (last > before) return
    failures.delete(email)
  }
}

const LOCK_MS = SIGN_IN_LOCK_MINUTES * 60_000
