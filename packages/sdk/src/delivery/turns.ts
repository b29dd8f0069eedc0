import { STORE_WAIT_MS_MAX } from '../limits.ts'
import { within } from '../platform.ts'

/** Whose turn it is, among the tabs of an origin. */
export interface Turns {
  /** True when it is ours, until the end; false while another tab has it. Never waits for that tab, never rejects. */
  readonly take: () => Promise<boolean>
  /** Must also be called when the page is left: a page that holds a lock is kept out of the back/forward cache. */
  readonly end: () => void
}

/** Creates the turns of a name. Where locks are missing, broken or hanging, every tab has its turn at once. */
export function createTurns(name: string): Turns {
  let end = () => {}
  let isOpen = false

  function ask(done: (isOurs: boolean) => void, fail: () => void): void {
    const hold = (lock: unknown) => {
      done(lock !== null)
      // A lock that comes too late, after our turn, is let go at once.
      return lock && isOpen
        ? new Promise<void>((free) => {
            end = free
          })
        : undefined
    }
    navigator.locks.request(name, { ifAvailable: true }, hold).catch(fail)
  }

  return {
    take() {
      isOpen = true
      return within(STORE_WAIT_MS_MAX, new Promise<boolean>(ask)).catch(() => true)
    },
    end() {
      isOpen = false
      end()
    },
  }
}
