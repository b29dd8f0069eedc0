import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Stack } from '../../../e2e/stack.ts'
import type { Row } from '../harness/row.ts'
import { exactly } from '../harness/spread.ts'
import type { Contender } from './contenders.ts'
import { listTree, readMemoryMb } from './processes.ts'
import { sendAll } from './send.ts'
import { createTraffic } from './traffic.ts'

/**
 * Loads so many events into a collector that holds `before` and stops it: the memory of all its processes meanwhile, and
 * what its store takes on disk afterwards.
 */
export async function measureLoad(
  { stack, segue, before }: { readonly stack: Stack; readonly segue: Contender; before: number },
  events: number,
): Promise<readonly Row[]> {
  const pids = listTree(stack.collector.child.pid ?? 0)
  const memory: number[] = []
  const timer = setInterval(() => memory.push(readMemoryMb(pids)), LOOK_MS)
  const since = performance.now()
  await sendAll(toBodies(events), { address: segue.address, atOnce: SENDERS })
  await segue.stored(before + events)
  const seconds = (performance.now() - since) / 1_000
  clearInterval(timer)
  await stack.stopCollector()
  const half = memory.length >> 1
  const [early, late] = [memory.slice(0, half), memory.slice(half)].map((one) => Math.max(...one))
  return [
    {
      ...{ name: `memory of all processes, ${events} events, most`, unit: 'MB' },
      spread: exactly(Math.max(...memory)),
      limit: { kind: 'at most', value: 400 },
    },
    {
      ...{ name: 'the same, second half ÷ first half', unit: 'ratio' },
      spread: exactly((late ?? Number.NaN) / (early ?? Number.NaN)),
    },
    {
      ...{ name: 'events a second on the wall, driver beside', unit: 'events' },
      spread: exactly(Math.round(events / seconds)),
    },
    {
      ...{ name: 'bytes an event on disk, drained', unit: 'bytes' },
      spread: exactly(
        Math.round((measureFolder(join(stack.data, 'store')) / (before + events)) * 10) / 10,
      ),
      limit: { kind: 'at most', value: 40 },
    },
  ]
}

function* toBodies(events: number): Generator<Buffer> {
  const next = createTraffic(EVENTS_PER_BATCH)
  for (let sent = 0; sent < events; sent += EVENTS_PER_BATCH)
    yield Buffer.from(JSON.stringify(next()))
}

function measureFolder(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile())
  return files.reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0)
}

const EVENTS_PER_BATCH = 50
const SENDERS = 8
const LOOK_MS = 100
