import { expect, test } from 'vitest'
import { compile, createProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { endsSession } from './ends-session.ts'

const lastAt = Date.parse('2026-11-22T12:00:00Z')
const config = { ...EMPTY_CONFIG, settings: { sessionEndsAt: ['midnight'] } } as const

test.each([
  ['later on the same day', '2026-11-22T23:59:59Z', false],
  ['on the next day', '2026-11-23T00:00:00Z', true],
  ['late, of the day before', '2026-11-21T23:00:00Z', false],
])('a session and the event %s', (_, at, expected) => {
  const session = { id: 's', number: 1, startedAt: lastAt, lastAt }
  const profile = { ...createProfile(compile(config), 'v', session, lastAt), revision: 1 }
  expect(endsSession(profile, { type: 'a', at: Date.parse(at), props: {} }, config)).toBe(expected)
})

test('the first event of a visitor ends no session, on whatever day it is told', () => {
  const session = { id: 's', number: 1, startedAt: lastAt, lastAt }
  const profile = createProfile(compile(config), 'v', session, lastAt)
  const at = Date.parse('2026-11-23T00:00:00Z')
  expect(endsSession(profile, { type: 'a', at, props: {} }, config)).toBe(false)
})
