import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { createProfile, decide, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'

const DAY = 86_400_000
const START = Date.parse('2026-06-01T12:00:00Z')

const program = compile({
  ...EMPTY_CONFIG,
  segments: (['sum', 'max', 'average'] as const).map((measure) => ({
    id: measure,
    name: measure,
    when: {
      event: 'purchase',
      measure,
      of: 'value',
      op: 'at_least',
      value: 50,
      within: { days: 7 },
    },
  })),
})

/** The profile of somebody who spent so much on each day from the start. */
function spend(...values: readonly number[]) {
  const session = { id: 's', number: 1, startedAt: START, lastAt: START }
  return values.reduce(
    (profile, value, day) => {
      const at = START + day * DAY
      const event = { type: 'purchase', at, session: 's', path: '/', props: { value } }
      return updateProfile(program, profile, event, { now: at, zone: 'UTC', traits: {} }).profile
    },
    createProfile(program, 'v', session, START),
  )
}

const segmentsOn = (day: number, profile: ReturnType<typeof spend>) =>
  decide(program, profile, { now: START + day * DAY, zone: 'UTC', traits: {} }).segments

test('a figure is of the profile and the moment asked about, whichever were asked about before', () => {
  const one = spend(60, 30)
  const other = spend(30, 70)
  expect([1, 8, 9, 1].map((day) => segmentsOn(day, one))).toEqual([
    ['sum', 'max'],
    [],
    [],
    ['sum', 'max'],
  ])
  expect([one, other, one].map((profile) => segmentsOn(1, profile))).toEqual([
    ['sum', 'max'],
    ['sum', 'max', 'average'],
    ['sum', 'max'],
  ])
})
