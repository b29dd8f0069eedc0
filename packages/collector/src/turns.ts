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
