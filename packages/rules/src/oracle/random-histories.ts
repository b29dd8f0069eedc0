import fc, { type Arbitrary } from 'fast-check'
import type { Step } from './history.ts'
import { SIGHT } from './naive-cap.ts'
import { MOVE_RECORD } from './naive-journey.ts'
import { UNKNOWN_ZONE } from './naive-window.ts'

/** Moments around which days begin, clocks change, and a leap day lies. */
const STARTS = [
  '2026-03-28T22:30:00Z',
  '2026-03-29T00:30:00Z',
  '2026-10-24T21:30:00Z',
  '2026-10-25T00:30:00Z',
  '2028-02-28T12:00:00Z',
  '2028-02-29T23:00:00Z',
  '2026-12-31T20:00:00Z',
].map((text) => Date.parse(text))

const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', UNKNOWN_ZONE]
/** The event types of random histories. */
export const TYPES = ['a', 'b', 'c'] as const

const gaps = fc.oneof(
  { arbitrary: fc.integer({ min: -2000, max: 5000 }), weight: 4 },
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom(60, 3600, 7200, 86_400, 172_800, 604_800),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([seconds, off]) => (seconds + off) * 1000),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom(-3_600_000, -90_000_000, 3 * 86_400_000, 31 * 86_400_000),
    weight: 4,
  },
  // Rarely: after such a jump nothing is near the moments at which clocks change.
  { arbitrary: fc.constantFrom(-500 * 86_400_000, 500 * 86_400_000), weight: 1 },
)

const small = fc.integer({ min: 0, max: 3 })

const props = fc.record(
  {
    n: fc.oneof(small, fc.constantFrom(0.1, 0.2, -1.5), fc.constant('x')),
    t: fc.constantFrom('red', 'blue', 'green'),
    l: fc.array(fc.constantFrom('red', 'blue', 5), { maxLength: 3 }),
    value: fc.constantFrom(10, 20.5, 99.99),
    experience: fc.constantFrom('shown', 'shown', 'shown', 'other'),
  },
  { requiredKeys: ['value', 'experience'] },
)

/** Histories: events on time, late, or of a clock that ran ahead; clocks that jump, zones that change. */
export const histories: Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.constantFrom(...ZONES, 'Europe/Berlin', 'Europe/Berlin'),
    fc.array(
      fc.record({
        gap: gaps,
        // Mostly at home: there a change of the clock is one, and no journey.
        elsewhere: fc.oneof(
          { arbitrary: fc.constant(undefined), weight: 4 },
          fc.constantFrom(...ZONES),
        ),
        plan: fc.constantFrom('pro', undefined),
        event: fc.option(
          fc.record({
            type: fc.constantFrom(...TYPES, ...TYPES, SIGHT, SIGHT, MOVE_RECORD),
            session: fc.constantFrom('s', 's', 's', 't'),
            path: fc.constantFrom('/', '/pricing'),
            props,
          }),
          {
            nil: undefined,
            freq: 4,
          },
        ),
        lateMs: fc.constantFrom(0, 0, 0, 0, 1000, 60_000, 7_200_000, 200_000_000, -60_000, -2e8),
      }),
      { minLength: 1, maxLength: 14 },
    ),
  )
  .map(([start, home, steps]) => {
    let now = start
    return steps.map(({ gap, elsewhere: zone = home, plan, event, lateMs }) => {
      now += gap
      const custom = plan === undefined ? {} : { plan }
      const situation = { now, zone, traits: { custom } }
      return { situation, ...(event && { event: { ...event, at: now - lateMs } }) }
    })
  })

/** Histories on a clock, in a zone and with facts that stay: the log of a profile keeps none of these. */
export const steadyHistories: Arbitrary<readonly Step[]> = histories.map((steps) =>
  [...steps]
    .sort((one, other) => one.situation.now - other.situation.now)
    .map(({ situation, event }): Step => {
      const { zone, traits } = steps[0]?.situation ?? situation
      const { now } = situation
      return {
        situation: { now, zone, traits },
        ...(event && { event: { ...event, at: Math.min(event.at, now) } }),
      }
    }),
)
