import type { Stop } from '@segue/dom'

/**
 * The border between the page and the snippet. Whatever the browser or the page calls us by goes through it, so an
 * error of ours is reported to `on('error')` listeners and never surfaces in the page.
 */
export interface Edge {
  /** The same function, which gives `undefined` in place of throwing, and also once the edge was stopped. */
  readonly quiet: <Args extends unknown[], Result>(
    work: (...args: Args) => Result,
  ) => (...args: Args) => Result | undefined
  /** Listens while capturing, passively, so that neither the page can hide events nor we delay them. */
  readonly listen: (target: EventTarget, type: string, work: (event: Event) => void) => Stop
  readonly later: (ms: number, work: () => void) => Stop
  /** Registers what else is to be stopped with the edge. */
  readonly onStop: (stop: Stop) => void
  /** Removes every listener and stops what was registered; timers that still run find nothing to do. */
  readonly stop: Stop
}

/** Creates the edge of one running snippet. `report` must not throw. */
export function createEdge(report: (error: unknown) => void): Edge {
  const stops: Stop[] = []
  let stopped = false

  const edge: Edge = {
    quiet:
      (work) =>
      (...args) => {
        try {
          if (!stopped) return work(...args)
        } catch (error) {
          report(error)
        }
        return undefined
      },
    listen(target, type, work) {
      const listener = edge.quiet(work)
      methodOf(target, 'addEventListener').call(target, type, listener, LISTENER)
      const stop = () =>
        methodOf(target, 'removeEventListener').call(target, type, listener, LISTENER)
      stops.push(stop)
      return stop
    },
    later(ms, work) {
      const timer = setTimeout(edge.quiet(work), ms)
      return () => clearTimeout(timer)
    },
    onStop: (stop) => void stops.push(stop),
    stop() {
      stopped = true
      for (const stop of stops.splice(0)) stop()
    },
  }
  return edge
}

/** An element named `addEventListener` hides the method of its document and window. */
function methodOf(target: EventTarget, name: 'addEventListener' | 'removeEventListener') {
  return typeof target[name] === 'function' ? target[name] : EventTarget.prototype[name]
}

const LISTENER = { capture: true, passive: true }
