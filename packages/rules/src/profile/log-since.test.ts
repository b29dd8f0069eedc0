import type { Profile } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { logSince } from './log-since.ts'

const program = compile(EMPTY_CONFIG)

/** Somebody who did these things, each told at its second, of whose log only the newest entries are left. */
function profileOf(
  acts: readonly (readonly [type: string, second: number])[],
  left: number,
): Profile {
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  const done = acts.reduce(
    (profile, [type, second]) => {
      const event = { type, at: second * 1000, session: 's', path: '/', props: {} }
      return updateProfile(program, profile, event, { now: 200_000, zone: 'UTC', traits: {} })
        .profile
    },
    createProfile(program, 'v', session, 0),
  )
  return { ...done, log: done.log.slice(-left) }
}

test.each<[string, [string, number][], number, number]>([
  [
    '0 while all of it is there',
    [
      ['view', 60],
      ['view', 100],
    ],
    2,
    0,
  ],
  [
    'its oldest entry',
    [
      ['view', 60],
      ['view', 100],
    ],
    1,
    100,
  ],
  [
    'the newest act before a late entry',
    [
      ['view', 60],
      ['view', 50],
    ],
    1,
    60,
  ],
  [
    'the same where a record of a move, which is no act, lay later',
    [
      ['view', 60],
      ['journey_stage_change', 100],
      ['view', 50],
    ],
    1,
    60,
  ],
])('what the log has seen since is %s', (_, acts, left, second) => {
  expect(logSince(profileOf(acts, left))).toBe(second * 1000)
})
