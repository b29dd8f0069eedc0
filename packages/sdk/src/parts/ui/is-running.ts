import type { Segue } from '../../segue.ts'

/** False once Segue was stopped, also while the part that asks was on its way: then nothing opens any more. */
export function isRunning(segue: Pick<Segue, 'ready' | 'off'>): boolean {
  let isCalled = false
  const listener = () => {
    isCalled = true
  }
  // Called at once, unless it was stopped.
  segue.ready(listener)
  segue.off('ready', listener)
  return isCalled
}
