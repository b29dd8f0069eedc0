import { IMPORT_REQUESTS_MAX } from '../limits.ts'
import type { ImportOptions } from './import-events.ts'
import { post, type ServerDoor } from './post.ts'
import type { Row } from './rows.ts'
import { toTraits } from './to-event.ts'

/** Sends rows as traits of users, a few at the same time. Gives how many users were good. */
export async function importTraits(
  rows: AsyncIterable<Row>,
  door: ServerDoor,
  { isCsv, rejected, onBatch }: ImportOptions,
): Promise<number> {
  let good = 0
  let group: Row[] = []

  async function send(row: Row): Promise<void> {
    const body = row.fields && toTraits(row.fields, isCsv)
    if (body === undefined) return rejected.add(row, { code: 'ROW_NOT_OBJECT', path: '' })
    const response = await post(door, '/v1/server/traits', body)
    const answer = (await response.json()) as Answer
    if (response.ok) good += 1
    else rejected.add(row, answer.error.issues?.[0] ?? { code: answer.error.code, path: '' })
  }

  /** In groups, so that everything up to the last row of one is done. */
  async function sendGroup(): Promise<void> {
    const last = group.at(-1)
    await Promise.all(group.map(send))
    group = []
    if (last !== undefined) onBatch(last)
  }

  for await (const row of rows) {
    group.push(row)
    if (group.length === IMPORT_REQUESTS_MAX) await sendGroup()
  }
  await sendGroup()
  return good
}

interface Answer {
  readonly error: {
    readonly code: string
    readonly issues?: readonly { readonly code: string; readonly path: string }[]
  }
}
