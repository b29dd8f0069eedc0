import type { Condition, FrequencyCap, Score, SiteConfig, SlidingWindow } from '@segue/protocol'
import fc, { type Arbitrary } from 'fast-check'
import { conditions } from './random-conditions.ts'

const scores: Arbitrary<readonly Score[]> = fc
  .tuple(fc.constantFrom(0.5, 1, 7), fc.constantFrom(2, 100), fc.constantFrom(1, 0.25, -1))
  .map(([halfLifeDays, cap, points]) => [
    {
      id: 's1',
      name: 'S1',
      halfLifeDays,
      cap,
      gains: [
        { event: 'a', points: 1, topicProp: 't' },
        { event: 'b', points: 2, topicProp: 'l' },
        { event: '*', where: { prop: 't', op: 'equals', value: 'red' }, points, topic: 'red' },
      ],
    },
    { id: 's2', name: 'S2', halfLifeDays, gains: [{ event: 'c', points: 1.5 }] },
  ])

const caps: Arbitrary<FrequencyCap> = fc.record(
  {
    views: fc.constantFrom(1, 2, 3),
    within: fc.constantFrom<SlidingWindow>({ minutes: 1 }, { hours: 2 }, { days: 1 }, { days: 7 }),
  },
  { requiredKeys: ['views'] },
)

/** Site configs with random segments, scores, journeys and caps; references may be unknown. */
export const siteConfigs: Arbitrary<SiteConfig> = fc
  .record({
    scores,
    whens: fc.array(conditions, { minLength: 1, maxLength: 4 }),
    enter: fc.tuple(conditions, conditions),
    exit: conditions,
    dwellHoursMin: fc.constantFrom(0, 1, 24),
    lapse: fc.constantFrom([1, 30], [30, 1], [30, 0], [0, 0]),
    cap: caps,
  })
  .map(({ scores, whens, enter, exit, dwellHoursMin, lapse, cap }) => ({
    v: 1,
    site: 'site',
    name: 'Site',
    timeZone: 'UTC',
    currency: 'EUR',
    scores,
    rfm: { event: 'c', valueProp: 'value', recencyDays: [1, 7], frequency: [2], monetary: [30] },
    segments: whens.map((when, index) => ({
      id: `g${index}`,
      name: `G${index}`,
      when: withoutCircles(when, index),
    })),
    journey: {
      stages: [
        { id: 'one', name: 'One' },
        { id: 'two', name: 'Two', enter: enter[0], exit, dwellHoursMin },
        { id: 'three', name: 'Three', enter: enter[1] },
        ...lapse
          .filter((days) => days > 0)
          .map((days) => ({ id: `lapse${days}`, name: 'Lapsed', lapseAfterDays: days })),
      ],
    },
    experiences: [
      {
        id: 'shown',
        name: 'Shown',
        state: 'running',
        mode: 'personalize',
        frequencyCap: cap,
        variants: [{ id: 'v', name: 'V', changes: [] }],
      },
    ],
    goals: [],
  }))

/** The condition of a segment with references to later segments, and to itself, turned into unknown ones. */
function withoutCircles(when: Condition, position: number): Condition {
  const text = JSON.stringify(when).replace(/"segment":"g(\d)"/g, (whole, index) =>
    Number(index) < position ? whole : '"segment":"g9"',
  )
  return JSON.parse(text)
}
