import { isId } from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { openDailyVisitors } from '../identity/daily-visitors.ts'
import { createFolder } from '../testing/folder.ts'
import type { Delivery } from './delivery.ts'
import { nameVisitor } from './name-visitor.ts'

const NOON = Date.parse('2026-11-22T12:00:00Z')
const PAGE = { session: 'page-session', tab: 'page-tab' }

/** What a cookieless site's batches are called, by a clock that the test sets. */
async function openDays() {
  const clock = { now: NOON }
  const options = { folder: createFolder(), now: () => clock.now, onError: () => {} }
  const { idOf, stop } = await openDailyVisitors(options)
  onTestFinished(stop)
  const toDailyId = (ofPage?: string) => idOf('shop', '203.0.113.7', 'Browser', ofPage)
  const name = (input: unknown) => {
    const delivery = { input, toDailyId } as Delivery
    nameVisitor(delivery)
    return delivery.input as Record<string, unknown>
  }
  return { clock, name }
}

test('a page that stays open over midnight leads from no day’s visitor to the next one’s', async () => {
  const { clock, name } = await openDays()
  const before = name(PAGE)
  expect(name(PAGE)).toEqual(before)
  clock.now += 43_200_000
  const after = name(PAGE)
  const all = [before, after].flatMap(({ visitor, session, tab }) => [visitor, session, tab])
  expect(all.every(isId)).toBe(true)
  expect(new Set(all).size).toBe(6)
})

test('two pages of one visitor are two sessions', async () => {
  const { name } = await openDays()
  const [one, other] = [name(PAGE), name({ ...PAGE, session: 'another' })]
  expect(one.visitor).toBe(other.visitor)
  expect(one.tab).toBe(other.tab)
  expect(one.session).not.toBe(other.session)
})

test.each([
  ['that names its visitor', { ...PAGE, visitor: 'known' }],
  ['that is no batch', 'junk'],
])('what is sent stays as it is in a body %s', async (_, input) => {
  const { name } = await openDays()
  expect(name(input)).toEqual(input)
})

test('an id that is none is left for the check that refuses it', async () => {
  const { name } = await openDays()
  expect(name({ session: 7, tab: '' })).toMatchObject({ session: 7, tab: '' })
})
