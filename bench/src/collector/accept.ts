import { gzipSync } from 'node:zlib'
import { toRatio } from '../harness/compete.ts'
import { inTurns } from '../harness/in-turns.ts'
import type { Row } from '../harness/row.ts'
import { toSpread } from '../harness/spread.ts'
import { type Contender, NAMES } from './contenders.ts'
import { sendAll } from './send.ts'
import { createTraffic } from './traffic.ts'

/**
 * What accepting costs each contender, and what it costs until reports know of it: processor time for the same batches, in
 * turns. The first round is not counted: there engines compile.
 */
export async function measureAccepting(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly Row[]> {
  const next = createTraffic(EVENTS_PER_BATCH)
  const accepting = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  const whole = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (const [contender, round] of inTurns(contenders, rounds + 1)) {
    // Each gets batches of its own, which differ in nothing but ids and chance.
    const bodies = Array.from({ length: BATCHES }, () => gzipSync(JSON.stringify(next())))
    const before = [contender.acceptMs(), contender.wholeMs()] as const
    await sendAll(bodies, { address: contender.address, atOnce: SENDERS })
    const accepted = contender.acceptMs() - before[0]
    await contender.stored((round + 1) * BATCHES * EVENTS_PER_BATCH)
    if (round === 0) continue
    accepting.get(contender.name)?.push(accepted)
    whole.get(contender.name)?.push(contender.wholeMs() - before[1])
  }
  return toRows(accepting, whole)
}

type Times = ReadonlyMap<string, readonly number[]>

function toRows(accepting: Times, whole: Times): readonly Row[] {
  const { segue, limit, sqlite } = NAMES
  const perSecond = (times: readonly number[]) =>
    toSpread(times.map((ms) => (BATCHES * EVENTS_PER_BATCH * 1_000) / ms))
  const peer = accepting.has(sqlite)
    ? { spread: toRatio(whole, sqlite, segue) }
    : { note: 'npm install --no-save better-sqlite3' }
  return [
    {
      ...{ name: `accepted: ${segue} ÷ ${limit}`, unit: 'ratio' },
      spread: toRatio(accepting, segue, limit),
      limit: { kind: 'at most', value: 1.5 },
    },
    {
      ...{ name: `stored, drain included: rate of ${segue} ÷ ${limit}`, unit: 'ratio' },
      spread: toRatio(whole, limit, segue),
      limit: { kind: 'at least', value: 0.45 },
    },
    {
      ...{ name: `events for a second of processor: ${segue}, drain included`, unit: 'events' },
      spread: perSecond(whole.get(segue) ?? []),
      limit: { kind: 'at least', value: 40_000 },
    },
    {
      ...{ name: `the same: ${limit}`, unit: 'events' },
      spread: perSecond(whole.get(limit) ?? []),
    },
    { name: `stored: ${sqlite} ÷ ${segue}, drain included`, unit: 'ratio', ...peer },
  ]
}

const EVENTS_PER_BATCH = 20
const BATCHES = 1_000
const SENDERS = 16
