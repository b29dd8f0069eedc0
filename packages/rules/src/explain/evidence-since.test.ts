import type { Condition, Profile } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile } from '../index.ts'
import { live } from '../oracle/follow.ts'
import type { Step } from '../oracle/history.ts'
import { siteConfigs } from '../oracle/random-configs.ts'
import { steadyHistories } from '../oracle/random-histories.ts'
import { isAct } from '../profile/note-event.ts'
import { createScene } from '../scene.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explainCondition } from './explain-condition.ts'
import { type ConditionReceipt, explain, toConditionText } from './index.ts'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-22T12:00:00Z')

/** Histories without the records of moves that were never made. */
const steadyActs = steadyHistories.map((steps) =>
  steps.map(({ situation, event }): Step => {
    return { situation, ...(event && isAct(event.type) && { event }) }
  }),
)

/** What a visitor did of whom only the last acts are left in the log, before anybody asked. */
function cutOf(steps: readonly Step[], kept: number): Profile {
  const { profile } = live(EMPTY_CONFIG, steps)
  return { ...profile, log: profile.log.slice(profile.log.length - kept) }
}

/** All that a receipt says of what the visitor did: the conditions that ask for events, with what was found. */
function eventsIn(receipts: readonly ConditionReceipt[]): readonly ConditionReceipt[] {
  return receipts.flatMap((receipt) => [
    ...('event' in receipt.condition ? [receipt] : []),
    ...eventsIn(receipt.parts ?? []),
  ])
}

test('where a receipt does not say since when, nothing is missing, on random rules and histories', () => {
  const told = { since: 0, whole: 0 }
  fc.assert(
    fc.property(siteConfigs, steadyActs, fc.nat(14), (config, steps, kept) => {
      const { program, profile, situation } = live(config, steps)
      const whole = advanceProfile(program, profile, situation).profile
      const cut = cutOf(steps, Math.min(kept, profile.log.length - 1))
      const late = advanceProfile(program, cut, situation).profile
      const [known, found] = [whole, late].map((each) =>
        config.segments.flatMap(({ when }) =>
          eventsIn([explainCondition(when, createScene(program, each, situation))]),
        ),
      )
      if (cut.revision === 0) return
      found?.forEach((receipt, index) => {
        told[receipt.since === undefined ? 'whole' : 'since'] += 1
        const { actual } = known?.[index] ?? {}
        if (receipt.atLeast) expect(receipt.actual).toBeLessThanOrEqual(Number(actual))
        else if (receipt.since === undefined) expect(receipt.actual).toEqual(actual)
      })
    }),
    { numRuns: 1000 },
  )
  expect(told.since).toBeGreaterThan(300)
  expect(told.whole).toBeGreaterThan(300)
})

/** What is told of a rule that came when the log reached back `days`, to somebody who did it yesterday. */
function told(when: Condition, days: number) {
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 's', name: 'S', when }] })
  const session = { id: 's', number: 1, startedAt: NOW, lastAt: NOW }
  const log = [days, 1].map((ago) => ({
    ...{ type: 'view', at: NOW - ago * DAY_MS, path: '/', props: { n: 1 } },
  }))
  const old = { ...createProfile(program, 'v', session, NOW), revision: 900, log }
  const situation = { now: NOW, zone: 'UTC', traits: {} }
  const { profile } = advanceProfile(program, old, situation)
  const { condition } = explain(program, profile, situation).segments[0]!
  return { since: condition.since, text: toConditionText(condition) }
}

const count: Condition = { event: 'view', op: 'at_least', value: 9 }

test.each<[string, Condition, number, boolean]>([
  ['of all time, since when the log reaches', count, 40, true],
  [
    'of a week, that a log of eight days holds, nothing',
    { ...count, within: { days: 7 } },
    8,
    false,
  ],
  [
    'of a week, of which the log has six days, since when',
    { ...count, within: { days: 7 } },
    6,
    true,
  ],
  ['of a week to the second, since when', { ...count, within: { days: 7 } }, 7, true],
  [
    'of a sum in a week, of which the first day counts whole, since when',
    { ...count, measure: 'sum', of: 'n', within: { days: 7 } },
    7.2,
    true,
  ],
  [
    'of this month, nothing where last month is in the log',
    { ...count, within: { calendar: 'month' } },
    23,
    false,
  ],
  [
    'of this month, since when in this month',
    { ...count, within: { calendar: 'month' } },
    20,
    true,
  ],
  [
    'of the last time, which is known, nothing',
    { event: 'view', measure: 'last', op: 'exists' },
    3,
    false,
  ],
  ['of the first time, since when', { event: 'view', measure: 'first', op: 'exists' }, 3, true],
  ['of a streak that ended in the log, nothing', { ...count, measure: 'streak' }, 9, false],
  [
    'of a streak that may have begun before, since when',
    { ...count, measure: 'streak' },
    2.4,
    true,
  ],
  ['of a sequence, since when', { sequence: [{ event: 'view' }, { event: 'buy' }] }, 9, true],
])('a receipt says, %s', (_, when, days, isTold) => {
  expect(told(when, days).since).toBe(isTold ? NOW - days * DAY_MS : undefined)
})

test.each<[Condition, string]>([
  [count, 'evidence since 2026-11-12T12:00:00Z, so it can be too low'],
  [
    { event: 'view', measure: 'first', op: 'exists' },
    'evidence since 2026-11-12T12:00:00Z, earlier acts are missing',
  ],
  [
    { sequence: [{ event: 'view' }, { event: 'buy' }] },
    'evidence since 2026-11-12T12:00:00Z, earlier acts are missing',
  ],
])('in words it says what that means: %j', (when, words) => {
  expect(told(when, 10).text).toContain(words)
})
