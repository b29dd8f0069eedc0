import type { VisitorHistory } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { TRACE_SLICE_MS } from '../limits.ts'
import { type Stop, traceVisitor } from './trace-visitor.ts'
import type { Versions } from './versions.ts'

/** The stops of a visitor, once they are worked out; null until then. What was overtaken is given up. */
export function useTrace(history: VisitorHistory, versions: Versions): readonly Stop[] | null {
  const [stops, setStops] = useState<readonly Stop[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    setStops(null)
    const pause = createPause(controller.signal)
    traceVisitor(history, versions, pause).then(setStops, (error: unknown) => {
      if (!controller.signal.aborted) throw error
    })
    return () => controller.abort()
  }, [history, versions])
  return stops
}

/** Lets the page breathe every `TRACE_SLICE_MS`, and throws once nobody waits any more. */
function createPause(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TRACE_SLICE_MS) return
    await new Promise((done) => setTimeout(done))
    signal.throwIfAborted()
    since = performance.now()
  }
}
