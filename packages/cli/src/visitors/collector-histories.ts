import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { History } from '@segue/rules/simulate'
import { toUnreachable } from '../collector-refusal.ts'
import type { StudioApi } from '../studio-api.ts'
import type { Histories } from './histories.ts'
import { readHistoryLine } from './history-lines.ts'

/** Whose histories, and until when: epoch milliseconds. The collector does not know zones: all have this one. */
export interface CollectorHistoriesOptions {
  readonly site: string
  readonly until: number
  readonly zone: string
}

/**
 * The visitors of a collector, page by page and line by line, so that they may be more than fit into memory. Their
 * number is as of the first page. Throws the `COLLECTOR_…` errors, also while they are read.
 */
export async function openCollectorHistories(
  api: StudioApi,
  { site, until, zone }: CollectorHistoriesOptions,
): Promise<Histories> {
  const query = `until=${encodeURIComponent(new Date(until).toISOString())}`
  const load = (after: string) =>
    api.open(`/api/sites/${site}/histories?${query}&after=${encodeURIComponent(after)}`)
  const first = await load('')
  async function* read(): AsyncGenerator<History> {
    let page = first
    for (;;) {
      let left = countLeft(page)
      let last = ''
      for await (const line of readLines(page)) {
        const history = readHistoryLine(line, page.url)
        last = history.visitor
        left -= 1
        yield { zone, ...history }
      }
      if (left <= 0 || last === '') return
      page = await load(last)
    }
  }
  return { count: countLeft(first), read }
}

function countLeft({ headers }: Response): number {
  return Number(headers.get('segue-visitors-left') ?? 0)
}

async function* readLines({ body, url }: Response): AsyncGenerator<string> {
  if (body === null) return
  const input = Readable.fromWeb(body as ReadableStream)
  try {
    for await (const line of createInterface({ input })) if (line !== '') yield line
  } catch (error) {
    throw toUnreachable(error, url)
  } finally {
    input.destroy()
  }
}
