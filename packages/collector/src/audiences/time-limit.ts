/** Whether the time for a piece of work is over. */
export type IsOver = () => boolean

/** From now on so many milliseconds. */
export function createTimeLimit(ms: number): IsOver {
  const end = performance.now() + ms
  return () => performance.now() >= end
}
