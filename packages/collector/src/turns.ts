import { CollectorError } from './errors.ts'

/** Does work once all that was handed in before is done, however that went; gives what it gives. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>

/** A line in which one piece of work is done after the other. */
export function createTurns(): InTurn {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
}

/** A line with so much room; who comes when it is full is refused with `RATE_LIMITED`. */
export function createBoundedTurns(waitingMax: number): InTurn {
  const inTurn = createTurns()
  let waiting = 0
  return async (work) => {
    if (waiting >= waitingMax) throw new CollectorError('RATE_LIMITED', { retryAfterSeconds: 5 })
    waiting += 1
    return inTurn(work).finally(() => {
      waiting -= 1
    })
  }
}
