import type { Target } from '@segue/protocol'
import { COUNT_MS_MAX } from '../../limits.ts'

/** How many elements a target is on an opened page, as the page tells it. */
export interface TargetCount {
  /** Where the page is by now. */
  readonly path: string
  /** Those that match the selector; null for a selector that is none. */
  readonly matched: number | null
  /** Those that a change would touch. */
  readonly found: number | null
  /** The words of the first. */
  readonly text: string
}

/** A tab that the studio opened, as far as it is used. */
export type Tab = Pick<Window, 'postMessage' | 'closed' | 'close' | 'location'>

/** Asks a page of that origin; `undefined` when it does not answer in time, or not as it should. */
export function askPage(
  tab: Pick<Tab, 'postMessage'>,
  origin: string,
  target: Target,
): Promise<TargetCount | undefined> {
  return new Promise((tell) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => end(undefined), COUNT_MS_MAX)
    function end(answer: unknown) {
      clearTimeout(timer)
      port1.close()
      tell(isCount(answer) ? answer : undefined)
    }
    port1.onmessage = ({ data }) => end(data)
    tab.postMessage({ segue: 'count', target }, origin, [port2])
  })
}

function isCount(answer: unknown): answer is TargetCount {
  const { path, matched, found, text } = Object(answer)
  const isFigure = (value: unknown) => value === null || typeof value === 'number'
  return (
    [path, text].every((value) => typeof value === 'string') && [matched, found].every(isFigure)
  )
}
