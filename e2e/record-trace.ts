import type { CDPSession } from 'playwright-core'

/** One entry of Chromium's trace, as far as it is read; times in microseconds. */
export interface TraceEntry {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Length on the wall, and in processor time of the thread. */
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly [name: string]: unknown }
}

/** Records Chromium's trace of some categories while `work` runs. */
export async function recordTrace(
  session: CDPSession,
  work: () => Promise<void>,
  categories: readonly string[],
): Promise<readonly TraceEntry[]> {
  const entries: TraceEntry[] = []
  const collect = ({ value }: { value: object[] }) => {
    entries.push(...(value as unknown as TraceEntry[]))
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  })
  await work()
  const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()))
  await session.send('Tracing.end')
  await ended
  session.off('Tracing.dataCollected', collect)
  return entries
}

/** The pictures of all frames in a trace's entries, JPEG in base64, in the order of the entries. */
export function picturesOf(entries: readonly TraceEntry[]): readonly Picture[] {
  return entries
    .filter(({ name }) => name === 'Screenshot')
    .map(({ ts, args }) => ({ at: ts, data: String(args.snapshot) }))
}

/** A frame that the compositor presented; `at` in microseconds on the trace's clock. */
export interface Picture {
  readonly at: number
  readonly data: string
}

/** The category that has a picture of every frame. */
export const PICTURES = 'disabled-by-default-devtools.screenshot'
