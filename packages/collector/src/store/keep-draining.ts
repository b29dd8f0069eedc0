import { DRAIN_RETRY_MS } from '../limits.ts'

/** Keeps the log empty. */
export interface Drainer {
  /** There is something to drain. */
  readonly poke: () => void
  readonly stop: () => void
}

/**
 * Drains when poked and, after a failure (a full disk, a store that is restarting), by itself again until it succeeds:
 * what was acknowledged must not wait for the next event to come.
 */
export function keepDraining(
  drain: () => Promise<void>,
  onError: (error: unknown) => void,
): Drainer {
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function poke(): void {
    clearTimeout(timer)
    drain().catch((error) => {
      if (stopped) return
      onError(error)
      timer = setTimeout(poke, DRAIN_RETRY_MS).unref()
    })
  }

  return {
    poke,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
