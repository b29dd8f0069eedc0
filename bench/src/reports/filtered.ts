import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Stack } from '../../../e2e/stack.ts'
import { readOwnProcessorMs } from '../harness/read-own-processor-ms.ts'

/** Reports with filters, below `reports/`, each with the columns of events that it cannot do without, as terms of SQL. */
export const FILTERED: readonly { readonly path: string; readonly columns: readonly string[] }[] = [
  { path: 'audience?where=segment:runner', columns: ['visitor', 'happened_at', 'len(segments)'] },
  { path: 'retention?where=stage:decision', columns: ['visitor', 'happened_at', 'stage'] },
  {
    path: 'transitions?where=source:direct',
    columns: ['visitor', 'happened_at', 'seq', 'id', 'type', 'strlen(props)'],
  },
  {
    path: 'goals?where=device:desktop',
    columns: ['visitor', 'happened_at', 'device', 'type', 'strlen(props)', 'path'],
  },
  {
    path: 'segment-variant?where=segment:runner,stage:decision',
    columns: [
      ...['visitor', 'happened_at', 'seq', 'id', 'type'],
      ...['strlen(props)', 'len(segments)', 'stage', 'path'],
    ],
  },
  {
    path: 'stages?where=browser:chrome',
    columns: ['visitor', 'happened_at', 'seq', 'id', 'type', 'strlen(props)', 'browser', 'stage'],
  },
]

/** Milliseconds of processor that a scan of the columns of each takes, in the file of a collector that has stopped. */
export async function scanBare({ data }: Stack, scans: number): Promise<readonly number[]> {
  const file = join(data, 'store', 'events.duckdb')
  const instance = await DuckDBInstance.create(file, { threads: '1', access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const times: number[] = []
  for (const { columns } of FILTERED) {
    const terms = columns.map((column) => `max(${column})`).join(', ')
    const scan = () => connection.runAndReadAll(`SELECT ${terms} FROM events`)
    await scan()
    const before = readOwnProcessorMs()
    for (let scanned = 0; scanned < scans; scanned += 1) await scan()
    times.push((readOwnProcessorMs() - before) / scans)
  }
  connection.closeSync()
  instance.closeSync()
  return times
}
