import { toShare } from '../../../e2e/soak/figures.ts'
import { startStack } from '../../../e2e/stack.ts'
import { signIn } from '../../../e2e/studio-api.ts'
import { toSegue } from '../collector/contenders.ts'
import { sendAll } from '../collector/send.ts'
import { createTraffic } from '../collector/traffic.ts'
import type { Row } from '../harness/row.ts'
import { createMonth } from './month.ts'

/** How often each report is asked, and how many events of a month the store holds. */
export interface ReportTerms {
  readonly asks: number
  readonly events: number
}

/**
 * Asks the built collector for the reports on everyone over the last 30 days: processor time of all its processes with
 * nothing beside, then times to the answer while events keep coming.
 */
export async function measureReports(
  root: string,
  { asks, events }: ReportTerms,
): Promise<readonly Row[]> {
  const stack = await startStack(root)
  const { get } = await signIn(stack)
  const countGood = async () => (await get<{ good: number }>('/reports/ingest')).good
  const segue = toSegue(stack, countGood)
  try {
    await sendAll(toBodies(events), { address: segue.address, atOnce: SENDERS })
    await segue.stored(events)
    const rows: Row[] = []
    for (const name of NAMES) {
      const ask = () => get(`/reports/${name}`)
      await ask()
      const before = segue.wholeMs()
      for (let asked = 0; asked < asks; asked += 1) await ask()
      const processorMs = (segue.wholeMs() - before) / asks
      const times = await besideIngest(segue.address, () => time(ask, asks))
      rows.push(
        toRow(`${name}, processor`, processorMs),
        toRow(`${name}, answer while events come`, toShare(times, 0.5)),
        { ...toRow('the same, 95 of 100', toShare(times, 0.95)), limit: LIMIT },
      )
    }
    return rows
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

function toRow(name: string, ms: number): Row {
  return { name, unit: 'ms', spread: { low: ms, median: ms, high: ms } }
}

/** What the studio opens with, then what answers per segment, variant and stage. */
const NAMES = [
  'audience',
  'goals',
  'transitions',
  'segment-overlap',
  'segment-variant',
  'stages',
  'segment-sizes',
] as const
const LIMIT = { kind: 'at most', value: 300 } as const
const SENDERS = 8
