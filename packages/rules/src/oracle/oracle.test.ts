import type { Session, SiteConfig } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceProfile, compile, createProfile, decide, updateProfile } from '../index.ts'
import { nextChange } from '../simulate/index.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import type { Arrival, Known, Step } from './history.ts'
import { isCappedNaively } from './naive-cap.ts'
import { answer } from './naive-condition.ts'
import { isDoing, lapseNaively, momentOf, moveNaively } from './naive-journey.ts'
import { visitNaively } from './naive-visit.ts'
import { siteConfigs } from './random-configs.ts'
import { histories } from './random-histories.ts'

const RUNS = 10_000

test('a profile answers as the whole history does, on random rules and random histories', () => {
  fc.assert(
    fc.property(siteConfigs, histories, (config, steps) => {
      expect(follow(config, steps)).toEqual(followNaively(config, steps))
    }),
    { numRuns: RUNS, examples: [[LAST_MINUTE, BACK_IN_TIME]] },
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

/** A sum over a minute, which lies in two hours at most: so many are kept. */
const LAST_MINUTE: SiteConfig = {
  ...EMPTY_CONFIG,
  segments: [
    {
      id: 'g0',
      name: 'G0',
      when: {
        ...{ event: 'a', measure: 'sum', of: 'n', op: 'at_least', value: 1 },
        within: { minutes: 1 },
      },
    },
  ],
  journey: { stages: [{ id: 'one', name: 'One' }] },
}
/** Something in each of three hours, then a clock that is set back into the first: chance hardly finds it. */
const BACK_IN_TIME: readonly Step[] = [0, 1, 2, 0.5].map((hours, index) => {
  const now = Date.parse('2026-11-22T12:00:00Z') + hours * HOUR_MS
  const event = { type: 'a', at: now, session: 's', path: '/', props: { n: 1 } }
  return { situation: { now, zone: 'UTC', traits: {} }, ...(index < 3 && { event }) }
})
const YEAR_MS = 366 * DAY_MS

function live(config: SiteConfig, steps: readonly Step[], idleMs = 0) {
  const program = compile(config)
  const start = steps[0]?.situation.now ?? 0
  const session = { id: 's', number: 1, startedAt: start, lastAt: start }
  let profile = createProfile(program, 'v', session, start)
  const seen = steps.map(({ situation, event }) => {
    const update = event
      ? updateProfile(program, profile, event, situation)
      : advanceProfile(program, profile, situation)
    profile = update.profile
    const { segments, journey, session: visit } = profile
    const [outcome] = decide(program, profile, situation).outcomes
    return { segments, journey, visit, isCapped: outcome?.verdict === 'frequency_capped' }
  })
  const situation = steps.at(-1)?.situation ?? { now: start, zone: 'UTC', traits: {} }
  return { program, profile, situation: { ...situation, now: situation.now + idleMs }, seen }
}

function follow(config: SiteConfig, steps: readonly Step[]) {
  return live(config, steps).seen
}

function followNaively(config: SiteConfig, steps: readonly Step[]) {
  const start = steps[0]?.situation.now ?? 0
  let journey: Known['journey'] = { stage: 'one', since: start }
  let lastSeen = start
  let arrivals: readonly Arrival[] = []
  const arrived: Session = { id: 's', number: 1, startedAt: start, lastAt: start }
  return steps.map((step, index) => {
    const { situation, event } = step
    const visit = visitNaively(arrived, steps.slice(0, index + 1))
    const know = (): Known => ({ config, arrivals, situation, journey, visit, asking: [] })
    const noLater = (at: number) => Math.min(at, situation.now)
    journey = { ...journey, since: noLater(journey.since) }
    lastSeen = noLater(lastSeen)
    journey = lapseNaively(know(), lastSeen, momentOf(step))
    if (event) arrivals = [...arrivals, { ...event, situation }]
    if (isDoing(step)) lastSeen = Math.max(lastSeen, momentOf(step))
    journey = moveNaively(know(), step)
    const segments = config.segments
      .filter(({ id, when }) => answer(when, { ...know(), asking: [id] }) === 'yes')
      .map(({ id }) => id)
    const isCapped = config.experiences.some(
      ({ id, frequencyCap }) => frequencyCap && isCappedNaively(id, frequencyCap, know()),
    )
    return { segments, journey, visit, isCapped }
  })
}
