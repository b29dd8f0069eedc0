import { join } from 'node:path'
import { startStack } from '../../../e2e/stack.ts'
import { countGood, signIn } from '../../../e2e/studio-api.ts'
import type { Row } from '../harness/row.ts'
import { measureAccepting } from './accept.ts'
import { measureBesideReports } from './beside-reports.ts'
import { startLimit, startSqlite, toSegue } from './contenders.ts'
import { measureLoad } from './load.ts'

/** How often, and how many events the store is loaded with. */
export interface CollectorTerms {
  readonly rounds: number
  readonly events: number
}

/** Measures the built collector as it runs: what it accepts, stores, answers meanwhile, and takes of memory and disk. */
export async function measureCollector(
  root: string,
  { rounds, events }: CollectorTerms,
): Promise<readonly Row[]> {
  const stack = await startStack(root)
  const api = await signIn(stack)
  const segue = toSegue(stack, api)
  const limit = await startLimit(root)
  const sqlite = await startSqlite(root, join(stack.data, 'bench.sqlite'))
  try {
    const contenders = [limit, segue, ...(sqlite ? [sqlite] : [])]
    const accepting = await measureAccepting(contenders, rounds)
    const ask = () => api.get('/reports/segment-variant')
    const reports = await measureBesideReports(segue, ask, rounds)
    const load = await measureLoad({ stack, segue, before: await countGood(api) }, events)
    return [...accepting, ...reports, ...load]
  } finally {
    await Promise.all([limit.stop(), sqlite?.stop(), stack.stop()])
  }
}
