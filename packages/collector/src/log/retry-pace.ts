import { LOG_RETRY_SECONDS_MAX } from '../limits.ts'

/** How long senders are told to wait when there is no room for them. */
export interface RetryPace {
  /** A batch was taken. */
  readonly take: () => void
  /** A batch is refused: the seconds after which to send it again. */
  readonly refuse: () => number
}

/**
 * Begins with one second. After each second in which more was refused than taken it is twice as long, up to
 * `LOG_RETRY_SECONDS_MAX`, and half as long after any other: whoever was refused comes back on top of those who come anyway,
 * and to refuse costs time, too.
 */
export function createRetryPace(now: () => number): RetryPace {
  let seconds = 1
  let since = now()
  let balance = 0

  function count(change: number): void {
    const at = now()
    // A clock that was set back must not stop it.
    if (Math.abs(at - since) >= 1_000) {
      seconds =
        balance < 0 ? Math.min(LOG_RETRY_SECONDS_MAX, seconds * 2) : Math.max(1, seconds / 2)
      since = at
      balance = 0
    }
    balance += change
  }

  return {
    take: () => count(1),
    refuse() {
      count(-1)
      return Math.ceil(seconds)
    },
  }
}
