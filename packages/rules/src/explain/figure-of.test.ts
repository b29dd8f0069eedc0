import type { Condition, EventCondition, JsonObject, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, createProfile, updateProfile } from '../index.ts'
import { live } from '../oracle/follow.ts'
import type { Known, Step } from '../oracle/history.ts'
import { measureNaively } from '../oracle/naive-measure.ts'
import { histories, steadyHistories } from '../oracle/random-histories.ts'
import { createScene } from '../scene.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { explainCondition } from './explain-condition.ts'
import { explain, toConditionText, toNeedText } from './index.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const DAY_MS = 86_400_000
const DAYS = { days: 7 }

/** Somebody who did this so many times, a second or so many milliseconds apart, the last one now. */
function visit(when: Condition, { times = 60, apartMs = 1000, kept = 500, lateDays = 0 } = {}) {
  const program = compile({ ...EMPTY_CONFIG, segments: [{ id: 's', name: 'S', when }] })
  const start = NOW - times * apartMs
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  let profile = createProfile(program, 'v', session, start)
  for (let index = 0; index < times; index += 1) {
    const at = NOW - (times - 1 - index) * apartMs
    const props: JsonObject = { v: index }
    const event = { type: 'view', at, session: 's', path: '/', props }
    const situation = { now: at, zone: 'UTC', traits: {} }
    profile = updateProfile(program, profile, event, situation).profile
  }
  if (lateDays > 0) {
    const event = { type: 'other', at: NOW - lateDays * DAY_MS, session: 's', path: '/', props: {} }
    const situation = { now: NOW, zone: 'UTC', traits: {} }
    profile = updateProfile(program, profile, event, situation).profile
  }
  const cut = { ...profile, log: profile.log.slice(Math.max(0, profile.log.length - kept)) }
  const { segments } = explain(program, cut, { now: NOW, zone: 'UTC', traits: {} })
  const { condition, needs = [] } = segments[0] ?? {}
  return {
    found: condition && toConditionText(condition).replace(/^.* \(/, '('),
    needs: needs.map((need) => toNeedText(need).replace(/ for: .*\(/, ' for: … (')),
    condition,
    need: needs[0],
  }
}

const views = (op: string, value: EventCondition['value'], more: object = {}): EventCondition => ({
  event: 'view',
  within: DAYS,
  op,
  ...(value !== undefined && { value }),
  ...more,
})
const values = { measure: 'distinct', of: 'v' } as const

test.each<[EventCondition, string, string[]]>([
  [views('at_most', 2), '(found 60)', ['58 fewer for: … (now 60)']],
  [views('between', [2, 5]), '(found 60)', ['55 fewer for: … (now 60)']],
  [views('in', [1, 9]), '(found 60)', ['51 fewer for: … (now 60)']],
  [views('not_equals', 0), '(found 60)', []],
  [views('exists', undefined), '(found 60)', []],
  [views('at_most', 2, values), '(found 60)', ['58 fewer for: … (now 60)']],
  [views('not_equals', 0, values), '(found 60)', []],
  [views('at_least', 100, values), '(found 60)', ['40 more for: … (now 60)']],
])('what the log holds is counted beyond what the rule %o needs', (when, found, needs) => {
  expect(visit(when)).toMatchObject({ found, needs })
})

test.each<[string, EventCondition, object, string, string[]]>([
  [
    'left the log',
    views('at_most', 2),
    { kept: 10 },
    '10 or more',
    ['fewer for: … (now 10 or more)'],
  ],
  ['has no log', views('at_most', 2), { kept: 0 }, '3 or more', ['fewer for: … (now 3 or more)']],
  [
    'was told late',
    views('at_most', 2),
    { lateDays: 8 },
    '3 or more',
    ['fewer for: … (now 3 or more)'],
  ],
])('where a part of the past %s, the receipt says or more', (_, when, past, found, needs) => {
  const told = visit(when, past)
  expect(told.found).toContain(`(found ${found}`)
  expect(told).toMatchObject({ needs, condition: { atLeast: true }, need: { atLeast: true } })
  expect(told.need).not.toHaveProperty('missing')
})

test('a streak is no longer than was counted for sure: the log does not know the zones of then', () => {
  const days = { times: 30, apartMs: DAY_MS }
  const streak = { event: 'view', measure: 'streak' } as const
  expect(visit({ ...streak, op: 'at_least', value: 3 }, days).found).toBe('(found 4 or more)')
  expect(visit({ ...streak, op: 'at_least', value: 40 }, days)).toMatchObject({
    found: '(found 30)',
    needs: ['10 more for: … (now 30)'],
  })
})

/** Counts of everything that random histories hold, which stop at the first. */
const COUNTED: readonly EventCondition[] = ['a', 'b', '*'].flatMap((event) =>
  [
    { within: { days: 1 } },
    { within: { days: 90 } },
    { within: DAYS, where: { prop: 't', op: 'equals', value: 'red' } },
    { within: DAYS, where: { trait: 'custom.plan', op: 'equals', value: 'pro' } },
    { measure: 'distinct', of: 't' } as const,
    { measure: 'distinct', of: 'l', within: DAYS } as const,
    { measure: 'streak' } as const,
  ].map((more) => ({ event, op: 'at_least', value: 0, ...more })),
)

test('no figure is another than a naive evaluator counts without an end, on random histories', () => {
  const told = { beyond: 0, atLeast: 0 }
  const segments = COUNTED.map((when, index) => ({ id: `g${index}`, name: 'G', when }))
  const config: SiteConfig = { ...EMPTY_CONFIG, segments }
  fc.assert(
    fc.property(fc.oneof(histories, steadyHistories), (steps) => {
      const { program, profile, situation } = live(config, steps)
      // An event from after it arrived is in the log with a time that rules which were there have brought back; what
      // a clock that is still ahead did counts when its time comes.
      const isAhead = ({ event, situation: { now } }: Step) => event && event.at > now
      if (steps.some((step) => isAhead(step) || isAhead({ ...step, situation }))) return
      const arrivals = steps.flatMap((step) =>
        step.event ? { ...step.event, situation: step.situation } : [],
      )
      const { journey, session: visit } = profile
      const known: Known = { config, arrivals, situation, journey, visit, asking: [] }
      const scene = createScene(program, profile, situation)
      for (const when of COUNTED) {
        const { actual, atLeast } = explainCondition(when, scene)
        const figure = Number(measureNaively({ ...when, value: 1_000_000 }, known))
        if (atLeast) expect(actual).toBeLessThanOrEqual(figure)
        else expect(actual).toBe(figure)
        if (atLeast) told.atLeast += 1
        else if (figure > 1) told.beyond += 1
      }
    }),
    { numRuns: 1000 },
  )
  expect(told.beyond).toBeGreaterThan(1000)
  expect(told.atLeast).toBeGreaterThan(1000)
})
