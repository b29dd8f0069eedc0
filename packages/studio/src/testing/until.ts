import { vi } from 'vitest'

/** Waits until the check passes, also on a busy machine, and gives what it returns. */
export function until<Value>(check: () => Value): Promise<Value> {
  return Promise.resolve(vi.waitFor(check, { timeout: WAIT_MS_MAX }))
}

const WAIT_MS_MAX = 4_000
