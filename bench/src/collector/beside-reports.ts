import { gzipSync } from 'node:zlib'
import { toShare } from '../../../e2e/soak/figures.ts'
import type { Row } from '../harness/row.ts'
import { type Spread, toSpread } from '../harness/spread.ts'
import type { Contender } from './contenders.ts'
import { sendAll } from './send.ts'
import { createTraffic } from './traffic.ts'

/**
 * How much longer acknowledgements take while four reports are computed without a pause, in turns with quiet. `ask`
 * computes one.
 */
export async function measureBesideReports(
  { address }: Contender,
  ask: () => Promise<unknown>,
  rounds: number,
): Promise<readonly Row[]> {
  const next = createTraffic(20)
  const send = async () => {
    const bodies = Array.from({ length: BATCHES }, () => gzipSync(JSON.stringify(next())))
    return toFigures(await sendAll(bodies, { address, atOnce: SENDERS }))
  }
  const ratios: Figures[] = []
  let asked = 0
  for (let round = 0; round < rounds; round += 1) {
    const quiet = await send()
    let isOver = false
    const askOn = async () => {
      while (!isOver) {
        await ask()
        asked += 1
      }
    }
    const reports = Array.from({ length: REPORTS }, askOn)
    const busy = await send()
    isOver = true
    await Promise.all(reports)
    ratios.push({ median: busy.median / quiet.median, p99: busy.p99 / quiet.p99 })
  }
  const toRow = (name: string, spread: Spread): Row => ({
    ...{ name: `an answer beside ${REPORTS} reports ÷ without, ${name}`, unit: 'ratio', spread },
    limit: { kind: 'at most', value: 2 },
  })
  return [
    toRow('median', toSpread(ratios.map(({ median }) => median))),
    toRow(`99 of 100 (${asked} reports)`, toSpread(ratios.map(({ p99 }) => p99))),
  ]
}

interface Figures {
  readonly median: number
  readonly p99: number
}

function toFigures(times: readonly number[]): Figures {
  return { median: toShare(times, 0.5), p99: toShare(times, 0.99) }
}

const BATCHES = 600
const SENDERS = 4
const REPORTS = 4
