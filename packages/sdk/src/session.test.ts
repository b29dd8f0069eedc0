import { expect, test } from 'vitest'
import { isIdle } from './session.ts'

const MINUTE = 60_000
const session = { id: 's', number: 1, startedAt: 0, lastAt: 1_000 * MINUTE }

test.each([
  ['goes on after a minute', 1_001 * MINUTE, false],
  ['goes on at exactly the idle time', 1_030 * MINUTE, false],
  ['ends one millisecond later', 1_030 * MINUTE + 1, true],
  ['goes on when the clock steps back', 10 * MINUTE, false],
])('a session %s', (_, at, expected) => {
  expect(isIdle(session, at, 30)).toBe(expected)
})
