import type { Edge } from '../edge.ts'
import { STORE_WAIT_MS_MAX } from '../limits.ts'

/**
 * Runs `work` while no other tab does, and gives false when one does. Where locks are absent or do not answer within
 * `STORE_WAIT_MS_MAX`, the work runs without one: event ids keep double sending harmless.
 *
 * The lock is given back when `work` or `leaving` settles: a page that holds one is not kept in the back/forward cache.
 */
export function runAlone(name: string, edge: Edge, { work, leaving }: Alone): Promise<boolean> {
  return new Promise((done) => {
    let begun = false
    const begin = async (free: boolean) => {
      if (begun) return
      begun = true
      if (free) await work()
      done(free)
    }
    const stop = edge.later(STORE_WAIT_MS_MAX, () => void begin(true))
    const ask = edge.quiet(() =>
      navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        stop()
        return Promise.race([begin(lock !== null), leaving])
      }),
    )
    Promise.resolve(ask() ?? begin(true)).catch(() => begin(true))
  })
}

/** What to do under the lock, and what ends holding it early. `work` must not reject. */
export interface Alone {
  readonly work: () => Promise<void>
  readonly leaving: Promise<void>
}
