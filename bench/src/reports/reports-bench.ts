import { toShare } from '../../../e2e/soak/figures.ts'
import { startStack } from '../../../e2e/stack.ts'
import { signIn } from '../../../e2e/studio-api.ts'
import { toSegue } from '../collector/contenders.ts'
import { sendAll } from '../collector/send.ts'
import { createTraffic } from '../collector/traffic.ts'
import type { Row } from '../harness/row.ts'
import { exactly } from '../harness/spread.ts'
import { FILTERED, scanBare } from './filtered.ts'
import { createMonth } from './month.ts'
import { readSource } from './read-source.ts'

/** How often each report is asked, and how many events of a month the store holds. */
export interface ReportTerms {
  readonly asks: number
  readonly events: number
}

/** Tables of {@link measureReports}. */
export interface ReportRows {
  readonly views: readonly Row[]
  readonly filters: readonly Row[]
}

/**
 * Asks the built collector for every report that needs nothing but a period, about everyone over the last 30 days: times
 * to the answer while events keep coming, and what of a processor they take. Then for some with filters, whose processor
 * time is divided by that of a scan of the columns they need, in the same store.
 */
export async function measureReports(
  root: string,
  { asks, events }: ReportTerms,
): Promise<ReportRows> {
  const stack = await startStack(root)
  const api = await signIn(stack)
  const segue = toSegue(stack, api)
  /** Milliseconds of processor for each of so many answers. */
  async function measure(ask: () => Promise<unknown>): Promise<number> {
    await ask()
    const before = segue.wholeMs()
    for (let asked = 0; asked < asks; asked += 1) await ask()
    return (segue.wholeMs() - before) / asks
  }
  try {
    await sendAll(toBodies(events), { address: segue.address, atOnce: SENDERS })
    await segue.stored(events)
    const views: Row[] = []
    for (const name of NAMES) {
      const ask = () => api.get(`/reports/${name}`)
      const processorMs = await measure(ask)
      const times = await besideIngest(segue.address, () => time(ask, asks))
      const note = `${readSource(root, name)}; processor ${processorMs.toFixed(0)} ms, half within ${toShare(times, 0.5).toFixed(0)} ms`
      const spread = exactly(toShare(times, 0.95))
      views.push({ name, unit: 'ms', spread, note, limit: VIEW_LIMIT })
    }
    const asked: number[] = []
    for (const { path } of FILTERED) asked.push(await measure(() => api.get(`/reports/${path}`)))
    await stack.stopCollector()
    const bare = await scanBare(stack, asks)
    const filters = FILTERED.map(({ path }, at) => {
      const [whole = Number.NaN, scan = Number.NaN] = [asked[at], bare[at]]
      const note = `${whole.toFixed(0)} ms ÷ ${scan.toFixed(0)} ms`
      const spread = exactly(whole / scan)
      return { name: path, unit: 'ratio', spread, note, limit: FILTER_LIMIT } as const
    })
    return { views, filters }
  } finally {
    await stack.stop()
  }
}

async function time(ask: () => Promise<unknown>, asks: number): Promise<number[]> {
  const times: number[] = []
  for (let asked = 0; asked < asks; asked += 1) {
    const since = performance.now()
    await ask()
    times.push(performance.now() - since)
  }
  return times
}

/** Works while a batch of 20 events comes ten times a second. */
async function besideIngest<Value>(address: string, work: () => Promise<Value>): Promise<Value> {
  const next = createTraffic(20)
  const sent: Promise<unknown>[] = []
  const send = () => sendAll([Buffer.from(JSON.stringify(next()))], { address, atOnce: 1 })
  const timer = setInterval(() => sent.push(send()), 100)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await Promise.all(sent)
  }
}

function* toBodies(events: number): Generator<Buffer> {
  for (const batch of createMonth(events)) yield Buffer.from(JSON.stringify(batch))
}

/** What the studio opens with, then what answers per segment, stage and variant, then the rest. */
const NAMES = [
  ...['audience', 'goals', 'transitions', 'segment-overlap', 'segment-sizes', 'segment-health'],
  ...[
    'stages',
    'segment-variant',
    'experiments',
    'segments',
    'loyalty',
    'retention',
    'satisfaction',
  ],
  ...['display', 'personalization', 'personas', 'pain-points', 'paths', 'quality'],
]
const VIEW_LIMIT = { kind: 'at most', value: 300 } as const
const FILTER_LIMIT = { kind: 'at most', value: 3 } as const
const SENDERS = 8
