import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { nextChange } from './next-change.ts'

const NOW = Date.parse('2026-11-22T12:10:00Z')
const zone = 'Asia/Kolkata'
const NEXT_LOCAL_HOUR = Date.parse('2026-11-22T12:30:00Z')
const NEXT_MIDNIGHT = Date.parse('2026-11-22T18:30:00Z')
const within = { calendar: 'day' } as const

const BY_CLOCK: readonly { when: Condition; latest: number }[] = [
  { when: { event: 'a', op: 'at_least', value: 1, within }, latest: NEXT_MIDNIGHT },
  {
    when: { event: 'a', measure: 'sum', of: 'n', op: 'at_least', value: 1, within },
    latest: NEXT_MIDNIGHT,
  },
  {
    when: { event: 'a', measure: 'distinct', of: 'n', op: 'at_least', value: 1, within },
    latest: NEXT_MIDNIGHT,
  },
  { when: { event: 'a', measure: 'streak', op: 'at_least', value: 2 }, latest: NEXT_MIDNIGHT },
  { when: { trait: 'time.hour', op: 'equals', value: 17 }, latest: NEXT_LOCAL_HOUR },
  { when: { trait: 'time.weekday', op: 'equals', value: 7 }, latest: NEXT_MIDNIGHT },
  { when: { trait: 'time.date', op: 'equals', value: '2026-11-22' }, latest: NEXT_MIDNIGHT },
  { when: { trait: 'visitor.ends', op: 'days_until', value: 2 }, latest: NEXT_MIDNIGHT },
  { when: { trait: 'visitor.ends', op: 'yearly', value: 2 }, latest: NEXT_MIDNIGHT },
]

test.each(BY_CLOCK)('$when is asked again by the time the wall clock turns', ({ when, latest }) => {
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 'g', name: 'G', when }] })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const born = { ...createProfile(program, 'v', session, NOW), traits: { ends: '2026-11-25' } }
  const situation = { now: NOW, zone, traits: {} }
  const event = { type: 'a', at: NOW, session: 's', path: '/', props: { n: 1 } }
  const { profile } = updateProfile(program, born, event, situation)
  const next = nextChange(program, profile, situation)
  expect(next).toBeGreaterThan(NOW)
  expect(next).toBeLessThanOrEqual(latest)
})
