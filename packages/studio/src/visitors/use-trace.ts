import type { VisitorHistory } from '@segue/protocol/api'
import { explain, toReceiptText } from '@segue/rules/explain'
import { useEffect, useState } from 'preact/hooks'
import { TRACE_SLICE_MS } from '../limits.ts'
import { type Stop, traceVisitor } from './trace-visitor.ts'
import type { Versions } from './versions.ts'

/**
 * The stops of a visitor, once they are worked out; null until then, and none by a config that cannot be tried. What was
 * overtaken is given up.
 */
export function useTrace(history: VisitorHistory, versions: Versions): readonly Stop[] | null {
  const [stops, setStops] = useState<readonly Stop[] | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    setStops(null)
    const pause = createPause(controller.signal)
    traceVisitor(history, versions, pause)
      .then(requireWords)
      .then(
        (traced) => controller.signal.aborted || setStops(traced),
        () => controller.signal.aborted || setStops([]),
      )
    return () => controller.abort()
  }, [history, versions])
  return stops
}

/** A draft may hold what is no rule: then its receipts have no words, which is found out here and not on the screen. */
function requireWords(stops: readonly Stop[]): readonly Stop[] {
  const last = stops.at(-1)
  if (last) toReceiptText(explain(last.program, last.profile, last.situation))
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
