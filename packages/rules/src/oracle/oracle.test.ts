import type { Condition, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, decide } from '../index.ts'
import { nextChange } from '../simulate/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { follow, followNaively, live } from './follow.ts'
import type { Step } from './history.ts'
import { siteConfigs } from './random-configs.ts'
import { histories } from './random-histories.ts'

const RUNS = 10_000

test('a profile answers as the whole history does, on random rules and random histories', () => {
  fc.assert(
    fc.property(siteConfigs, histories, (config, steps) => {
      expect(follow(config, steps)).toEqual(followNaively(config, steps))
    }),
    {
      numRuns: RUNS,
      examples: [
        [LAST_MINUTE, BACK_IN_TIME],
        [LAST_HOUR, ONCE_MORE_LATE],
      ],
    },
  )
}, 600_000)

test('nothing changes by time alone before the next change', () => {
  fc.assert(
    fc.property(
      siteConfigs,
      histories,
      fc.constantFrom(0, 0, 2 * DAY_MS, 40 * DAY_MS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (config, steps, idleMs, share) => {
        const { program, profile, situation } = live(config, steps, idleMs)
        const decision = decide(program, profile, situation)
        const { now } = situation
        const change = nextChange(program, profile, situation)
        const isMoveDue = advanceProfile(program, profile, situation).transitions.length > 0
        expect(change === now).toBe(isMoveDue)
        if (isMoveDue) return
        const end = Math.min(change ?? now + YEAR_MS, now + YEAR_MS) - 1
        const later = { ...situation, now: Math.floor(now + (end - now) * share) }
        expect(decide(program, profile, later)).toEqual(decision)
        expect(advanceProfile(program, profile, later).profile.journey.stage).toBe(decision.stage)
      },
    ),
    { numRuns: RUNS / 5 },
  )
}, 600_000)

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const YEAR_MS = 366 * DAY_MS

/** A sum over a minute, which lies in two hours at most: so many are kept. */
const LAST_MINUTE = asking({
  ...{ event: 'a', measure: 'sum', of: 'n', op: 'at_least', value: 1 },
  within: { minutes: 1 },
})
/** Something in each of three hours, then a clock that is set back into the first: chance hardly finds it. */
const BACK_IN_TIME: readonly Step[] = [0, 1, 2, 0.5].map((hours, index) => {
  const now = Date.parse('2026-11-22T12:00:00Z') + hours * HOUR_MS
  const event = { type: 'a', at: now, session: 's', path: '/', props: { n: 1 } }
  return { situation: { now, zone: 'UTC', traits: {} }, ...(index < 3 && { event }) }
})
/** Different values in an hour: each counts by when it was seen last. */
const LAST_HOUR = asking({
  ...{ event: 'a', measure: 'distinct', of: 'n', op: 'at_least', value: 1 },
  within: { hours: 1 },
})
/** A value, and the same once more in an event of long before that arrives only now. */
const ONCE_MORE_LATE: readonly Step[] = [0, -5].map((hours) => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const at = now + hours * HOUR_MS
  const event = { type: 'a', at, session: 's', path: '/', props: { n: 1 } }
  return { situation: { now, zone: 'UTC', traits: {} }, event }
})

/** A site with one segment. */
function asking(when: Condition): SiteConfig {
  const journey = { stages: [{ id: 'one', name: 'One' }] }
  return { ...EMPTY_CONFIG, segments: [{ id: 'g0', name: 'G0', when }], journey }
}
