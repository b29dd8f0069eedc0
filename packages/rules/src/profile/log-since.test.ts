import type { Profile } from '@segue/protocol'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { logSince } from './log-since.ts'

/** A second stage, entered by time alone, once the visit has lasted a minute. */
const program = compile({
  ...EMPTY_CONFIG,
  journey: {
    stages: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two', enter: { trait: 'visit.minutes', op: 'more_than', value: 0 } },
    ],
  },
})

/**
 * Somebody who did these things, each told at its second or, where that is before the last one, right after it; of whose
 * log only the newest entries are left.
 */
function profileOf(
  acts: readonly (readonly [type: string, second: number])[],
  left: number,
): Profile {
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  let now = 0
  const done = acts.reduce(
    (profile, [type, second]) => {
      const at = second * 1000
      now = Math.max(now, at)
      const situation = { now, zone: 'UTC', traits: {} }
      const moved = type === RECORD ? advanceProfile(program, profile, situation).profile : profile
      const event = { type, at, session: 's', path: '/', props: {} }
      return updateProfile(program, moved, event, situation).profile
    },
    createProfile(program, 'v', session, 0),
  )
  return { ...done, log: done.log.slice(-left) }
}

const RECORD = 'journey_stage_change'

test.each<[string, [string, number][], number, number]>([
  [
    '0 while all of it is there',
    [
      ['view', 30],
      ['view', 50],
    ],
    2,
    0,
  ],
  [
    'its oldest entry',
    [
      ['view', 30],
      ['view', 50],
    ],
    1,
    50,
  ],
  [
    'the newest act before a late entry',
    [
      ['view', 50],
      ['view', 40],
    ],
    1,
    50,
  ],
  [
    'the record of a move before a late entry',
    [
      ['view', 50],
      [RECORD, 100],
      ['view', 40],
    ],
    1,
    100,
  ],
  [
    'the record of a move before an entry that is late for it alone',
    [
      ['view', 50],
      [RECORD, 100],
      ['view', 80],
    ],
    1,
    100,
  ],
])('what the log has seen since is %s', (_, acts, left, second) => {
  expect(logSince(profileOf(acts, left))).toBe(second * 1000)
})
