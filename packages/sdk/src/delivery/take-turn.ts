import { STORE_WAIT_MS_MAX, TURN_MS_MAX } from '../limits.ts'
import { later, within } from '../platform.ts'

/**
 * True when it is our turn among the tabs of this origin; false while another tab has it. `onTurn` is given what ends
 * the turn: it must be called, also when the page is left, since a page that holds a lock is kept out of the
 * back/forward cache. Never waits for the other tab and never rejects: where locks are missing, broken or hanging,
 * every tab has its turn, at a moment of its own within `TURN_MS_MAX`, and `onTurn` may come late. So one of them mostly
 * has its answer, and has told it, before the next one asks.
 */
export function takeTurn(name: string, onTurn: (end: () => void) => void): Promise<boolean> {
  const asked = new Promise<boolean>((done, fail) => {
    const hold = (lock: unknown) => {
      done(lock !== null)
      return lock && new Promise<void>(onTurn)
    }
    navigator.locks.request(name, { ifAvailable: true }, hold).catch(fail)
  })
  return within(STORE_WAIT_MS_MAX, asked).catch(
    () => new Promise((done) => void later(Math.random() * TURN_MS_MAX, () => done(true))),
  )
}
