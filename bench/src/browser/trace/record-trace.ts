import type { CDPSession } from 'playwright-core'
import type { TraceEntry } from './read-trace.ts'

/** Records Chromium's trace while `work` runs; `screenshots` adds every frame that its compositor presents. */
export async function recordTrace(
  session: CDPSession,
  work: () => Promise<void>,
  { screenshots }: { readonly screenshots: boolean },
): Promise<readonly TraceEntry[]> {
  const entries: TraceEntry[] = []
  const collect = ({ value }: { value: object[] }) => {
    entries.push(...(value as unknown as TraceEntry[]))
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...CATEGORIES, ...(screenshots ? [SCREENSHOTS] : [])] },
  })
  await work()
  const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()))
  await session.send('Tracing.end')
  await ended
  session.off('Tracing.dataCollected', collect)
  return entries
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'blink.user_timing',
  'loading',
]
const SCREENSHOTS = 'disabled-by-default-devtools.screenshot'
