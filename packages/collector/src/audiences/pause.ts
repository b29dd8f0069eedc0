import { setImmediate } from 'node:timers/promises'
import { AUDIENCE_SLICE_MS } from './limits.ts'

/** Called between two pieces of work: gives way when a slice of time is over, and throws once the signal says stop. */
export type Pause = () => Promise<void>

/** Slices of `AUDIENCE_SLICE_MS`, so that a message to stop is heard. */
export function createPause(signal: AbortSignal): Pause {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AUDIENCE_SLICE_MS) return
    await setImmediate()
    signal.throwIfAborted()
    since = performance.now()
  }
}
