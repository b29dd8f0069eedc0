import type { Target } from '@segue/protocol'
import { type TargetCount, toTargetCount } from './to-target-count.ts'

/** What the studio asks an opened page; the answer comes back by the port that comes with it. */
interface Question {
  readonly segue: 'count'
  readonly target: Target
}

/**
 * Tells the studio how many elements a target is now. Nobody else is told: what a page says to its visitor is not for
 * the windows that opened it. It says once that it is there; from
 * then on the studio has a hold of the page, and the page none of the studio.
 */
export function answerCounts(studio: string, listen: Listen): void {
  const { opener } = window
  opener?.postMessage({ segue: 'ready' }, studio)
  window.opener = null
  listen(window, 'message', (event) => {
    const { origin, data, ports } = event as MessageEvent<Partial<Question> | null>
    if (origin !== studio || data?.segue !== 'count' || !data.target) return
    const answer: TargetCount & { readonly path: string } = {
      path: location.pathname,
      ...toTargetCount(document, data.target),
    }
    ports[0]?.postMessage(answer)
  })
}

type Listen = (target: EventTarget, type: string, act: (event: Event) => void) => void
