import { expect, test } from 'vitest'
import { BAD_ROWS_MAX } from '../limits.ts'
import type { BadEvent, BadLine, LogLine } from '../log/log-line.ts'
import { askIngest } from '../testing/ask-ingest.ts'
import { toBadLine, toEventLine } from '../testing/lines.ts'
import { openFilled } from '../testing/open-store.ts'
import type { OpenStore } from './conformance.ts'

/** The laws of the store contract about refused events, as tests. Every driver passes the same ones. */
export function testBadEvents(openStore: OpenStore): void {
  const openWith = (...segments: LogLine[][]) => openFilled(openStore, segments)

  const question = { site: 'shop', after: '', limit: 10 }

  test('rejected events are given whole, by arrival, page by page and by code', async () => {
    const first = toRow('a', 1, {
      envelope: { visitor: 'v1', consent: { measurement: 'granted' } },
      sender: { bot: 'crawler', browser: 'chrome', country: 'NO' },
    })
    const second = toRow('b', 2, { door: 'server', whole: false, encoding: 'base64' })
    const store = await openWith([second, first, toRow('b', 3), toBadLine('a', 4, 1, 'other')])
    const rows = await store.listRejected(question)
    expect(rows.slice(0, 2)).toEqual([toRejected(first), toRejected(second)])
    const after = rows[0]?.id ?? ''
    const next = await store.listRejected({ ...question, after, limit: 1 })
    expect(next).toEqual([toRejected(second)])
    expect(await store.listRejected({ ...question, code: 'a' })).toEqual([toRejected(first)])
    const list = await store.listBadEvents({ site: 'shop', limit: 10, code: 'b' })
    expect(list.map(({ at }) => at)).toEqual([3, 2])
  })

  test('a replayed one counts as what it became, and as taken in once', async () => {
    const row = toBadLine('BATCH_REFUSED', 1, 3)
    const end = { site: 'shop', receivedAt: 1, replaced: { id: row.bad.id } }
    const good = [1, 2].map((number) => toEventLine({ at: '2026-11-20T12:00:00Z' }, number))
    const still = toBadLine('EVENT_TYPE_INVALID', 2)
    const store = await openWith([row], [...good, still, end])
    const counts = { received: 3, good: 2, bad: 1, duplicate: 0 }
    expect(await askIngest(store)).toMatchObject({
      ...counts,
      badByCode: [{ code: 'EVENT_TYPE_INVALID', events: 1 }],
    })
    expect(await store.listRejected(question)).toEqual([toRejected(still)])
  })

  test('one that is replayed a second time adds duplicates and takes nothing away', async () => {
    const row = toBadLine('BATCH_REFUSED', 1)
    const end = { site: 'shop', receivedAt: 1, replaced: { id: row.bad.id } }
    const good = toEventLine({ at: '2026-11-20T12:00:00Z' })
    const store = await openWith([row], [good, end], [good, end])
    expect(await askIngest(store)).toMatchObject({ received: 2, good: 1, bad: 0, duplicate: 1 })
  })

  test('of more than there may be, the oldest are counted only', async () => {
    const rows = Array.from({ length: BAD_ROWS_MAX + 2 }, (_, at) => toRow('a', at))
    const store = await openWith(rows, [toBadLine('b', BAD_ROWS_MAX + 2, 5)])
    const left = await store.listRejected({ ...question, limit: BAD_ROWS_MAX + 9 })
    expect([left.length, left[0]?.at]).toEqual([BAD_ROWS_MAX, 3])
    expect(await askIngest(store)).toMatchObject({
      ...{ received: BAD_ROWS_MAX + 7, bad: BAD_ROWS_MAX + 7 },
      badByCode: [
        { code: 'a', events: BAD_ROWS_MAX + 2 },
        { code: 'b', events: 5 },
      ],
    })
  })
}

function toRow(code: string, receivedAt: number, kept: Partial<BadEvent> = {}): BadLine {
  const line = toBadLine(code, receivedAt)
  return { ...line, bad: { ...line.bad, ...kept } }
}

function toRejected({ site, receivedAt: at, bad }: BadLine) {
  const { path, received, remedy, events, ...kept } = bad
  return { site, at, ...kept }
}
