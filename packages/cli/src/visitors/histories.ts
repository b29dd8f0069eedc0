import type { History } from '@segue/rules/simulate'
import { CliError } from '../cli-error.ts'
import { formatCounted } from '../format.ts'
import { countHistoryLines, readHistoryLines } from './history-lines.ts'
import { readVisitorFile } from './visitor-file.ts'

/** The visitors of a file: how many, and one after the other. */
export interface Histories {
  readonly count: number
  readonly read: () => Iterable<History> | AsyncIterable<History>
}

/** Opens a file of visitors: `.ndjson` by the line, others as YAML or JSON. Throws what reading it throws. */
export async function openHistories(file: string): Promise<Histories> {
  if (file.endsWith('.ndjson')) {
    return { count: await countHistoryLines(file), read: () => readHistoryLines(file) }
  }
  const visitors = readVisitorFile(file)
  return { count: visitors.length, read: () => visitors }
}

/** All visitors of a file, of whom one at least did something. Throws `VISITORS_INVALID` and what reading throws. */
export async function loadHistories(file: string): Promise<readonly History[]> {
  const histories: History[] = []
  for await (const history of (await openHistories(file)).read()) histories.push(history)
  if (histories.some(({ events }) => events.length > 0)) return histories
  const received = `${formatCounted(histories.length, 'visitor')} without an event`
  throw new CliError('VISITORS_INVALID', { where: file, received })
}

/** One visitor of a file: the first of that id or name, or the only one. Throws `VISITOR_UNKNOWN` and what reading throws. */
export async function pickHistory(file: string, wanted: string | undefined): Promise<History> {
  const { count, read } = await openHistories(file)
  if (wanted === undefined && count !== 1) {
    throw new CliError('VISITOR_UNKNOWN', {
      where: file,
      received: formatCounted(count, 'visitor'),
    })
  }
  for await (const history of read()) {
    const name = 'name' in history ? history.name : undefined
    if (wanted === undefined || wanted === history.visitor || wanted === name) return history
  }
  throw new CliError('VISITOR_UNKNOWN', { where: file, received: `no ${wanted}` })
}
