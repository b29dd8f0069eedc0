import { on } from './emitter.ts'
import { guard, later, listen } from './platform.ts'

/**
 * Gives what asks for `work`: it runs when the task at hand ends, and then at most every `ms`, with all that was asked
 * for meanwhile. A page that hides waits no longer: the browser may not give it another chance.
 */
export function gather(ms: number, work: () => void): () => void {
  let isAsked = false
  let isResting = false

  const run = guard(() => {
    if (isAsked) work()
    isAsked = false
  })

  function ask(): void {
    isAsked = true
    if (isResting) return
    isResting = true
    queueMicrotask(run)
    later(ms, () => {
      isResting = false
      if (isAsked) ask()
    })
  }

  // Before those who hear that a view ends and look at what is stored, and after those who still record something.
  on('leave', run)
  listen(window, 'pagehide', run)
  listen(document, 'visibilitychange', run)
  return ask
}
