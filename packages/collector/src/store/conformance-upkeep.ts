import { expect, test } from 'vitest'
import { toUserVisitor } from '../ingest/user-visitor.ts'
import type { BadLine, LogLine } from '../log/log-line.ts'
import { askIngest } from '../testing/ask-ingest.ts'
import { toEventLine } from '../testing/lines.ts'
import { openEmpty } from '../testing/open-store.ts'
import type { EventStore } from './event-store.ts'
import type { Upkeep } from './upkeep.ts'

/** Opens an empty store with its upkeep; when it keeps its data in a file, in this folder. */
export type OpenUpkept = (folder: string) => Promise<EventStore & Omit<Upkeep, 'copyTo'>>

/** The laws of exporting, erasing and removing, as tests. Every driver passes the same ones. */
export function testUpkeep(openStore: OpenUpkept): void {
  const LINES = createUpkeepLines()

  async function open() {
    const { store, drain } = await openEmpty(openStore)
    let segments = 0
    return {
      store,
      drain(lines: readonly LogLine[]) {
        segments += 1
        return drain(`s${segments}`, lines)
      },
    }
  }

  test.each([
    ['a visitor', { visitor: 'ann' }, { stored_events: 2, stitches: 1, bad_events: 2 }],
    [
      'a user, all their visitors',
      { user: 'u1' },
      { stored_events: 3, stitches: 2, bad_events: 2 },
    ],
    ['somebody unknown', { visitor: 'an' }, { stored_events: 0, stitches: 0, bad_events: 0 }],
  ])('of %s every row is exported, and erasing leaves none', async (_, who, expected) => {
    const { store, drain } = await open()
    await drain(LINES)
    const subject = { site: 'shop', ...who } as { site: string; visitor: string }
    const counts: Record<string, number> = { stored_events: 0, stitches: 0, bad_events: 0 }
    for (const { table } of await store.exportRows(subject))
      counts[table] = (counts[table] ?? 0) + 1
    // A driver may keep more about visitors, such as what it counts in advance.
    expect(counts).toMatchObject(expected)
    expect(await store.erase(subject)).toMatchObject(expected)
    expect(await store.exportRows(subject)).toEqual([])
  })

  test('erasing somebody touches nobody else, and no other site', async () => {
    const { store, drain } = await open()
    await drain(LINES)
    await store.erase({ site: 'shop', user: 'u1' })
    const left = await store.listEvents({ site: 'shop', limit: 9 })
    expect(left.map(({ visitor }) => visitor)).toEqual(['anna'])
    expect(await store.listEvents({ site: 'other', limit: 9 })).toHaveLength(1)
    const bad = await store.listBadEvents({ site: 'shop', limit: 9 })
    expect(bad.map(({ body }) => body)).toEqual(['{"visitor":"anna","v":7}'])
  })

  test('what comes again, or late, from somebody erased is passed over, and counted nowhere', async () => {
    const { store, drain } = await open()
    await drain(LINES)
    await store.erase({ site: 'shop', user: 'u1' })
    const { received } = await askIngest(store)
    await drain([{ ...toEventLine({ at: AT }, 9), visitor: 'ann-phone' }])
    expect(await store.exportRows({ site: 'shop', visitor: 'ann-phone' })).toEqual([])
    expect((await askIngest(store)).received).toBe(received)
  })

  test('what servers sent of an erased user does not come back under the id that stands for a user', async () => {
    const { store, drain } = await open()
    const line = {
      ...toEventLine({ at: AT }, 9),
      visitor: toUserVisitor('u1'),
      via: 'server',
    } as const
    await drain([...LINES, { ...line, user: 'u1' }])
    await store.erase({ site: 'shop', user: 'u1' })
    await drain([{ ...line, user: 'u1' }])
    expect(await store.exportRows({ site: 'shop', visitor: line.visitor })).toEqual([])
  })

  test('what is older than a moment goes, of one site, to the millisecond', async () => {
    const { store, drain } = await open()
    await drain(LINES)
    const at = Date.parse(AT)
    expect(await store.removeOlder({ site: 'shop', before: at })).toMatchObject({
      stored_events: 0,
      stitches: 0,
    })
    expect(await store.removeOlder({ site: 'shop', before: at + 1 })).toMatchObject({
      stored_events: 4,
      stitches: 2,
      bad_events: 3,
    })
    expect(await store.listEvents({ site: 'other', limit: 9 })).toHaveLength(1)
  })
}

/** Ann and her phone are user u1; another visitor's id begins like hers, and the other site has an Ann, too. */
export function createUpkeepLines(): readonly LogLine[] {
  const identify = { at: AT, type: 'identify', props: { user: 'u1' } }
  return [
    { ...toEventLine({ at: AT }, 1), visitor: 'ann' },
    { ...toEventLine(identify, 2), visitor: 'ann' },
    { ...toEventLine(identify, 3), visitor: 'ann-phone' },
    { ...toEventLine({ at: AT }, 4), visitor: 'anna' },
    { ...toEventLine({ at: AT }, 5), visitor: 'ann', site: 'other' },
    toBad(1, '{"visitor":"ann","v":7}'),
    toBad(2, '{"visitor":"anna","v":7}'),
    toBad(3, Buffer.from('\xff"visitor":"ann"', 'latin1').toString('base64'), 'base64'),
  ]
}

function toBad(number: number, body: string, encoding: 'utf8' | 'base64' = 'utf8'): BadLine {
  const bad: BadLine['bad'] = {
    ...{ id: `bad-${number}`, code: 'X', path: '', received: '', remedy: '', events: 1 },
    ...{ body, encoding, door: 'page', whole: false },
  }
  return { site: 'shop', receivedAt: Date.parse(AT), bad }
}

/** When all of it happened. */
export const AT = '2026-11-20T12:00:00Z'
