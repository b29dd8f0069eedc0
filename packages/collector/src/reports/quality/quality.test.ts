import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { qualityOf } from './memory.ts'

const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', ''),
  type: fc.constantFrom('page_view', 'experience_impression', 'purchase'),
  props: fc.record(
    {
      experience: fc.constant('hero'),
      variant: fc.constantFrom('a', 'control'),
      late: fc.constant(true),
    },
    { requiredKeys: [] },
  ),
  config: fc.constantFrom(1, 2),
  bot: fc.constantFrom(undefined, undefined, 'crawler', 'fast'),
})

test('no count is above what it is a part of, and drift is on one side only', () => {
  const start = Date.parse('2026-11-01T12:00:00Z')
  const counters = { received: 0, duplicate: 0 }
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const lines = happenings.map(({ config, bot, ...own }, number) => {
        const at = new Date(start + number * 1_000).toISOString()
        const line = { config, ...(bot && { sender: { bot } }) }
        return toEventLine({ ...own, at, line }, number)
      })
      const period = { from: start, until: start + 86_400_000 }
      const report = qualityOf({ lines, bad: [], counters }, period)
      expect(report.events).toBe(lines.length)
      const bots = report.bots.reduce((sum, { events }) => sum + events, 0)
      expect(bots).toBe(happenings.filter(({ bot }) => bot !== undefined).length)
      for (const { exposures, late, missing, contested } of report.targets) {
        expect(Math.max(late, missing, contested)).toBeLessThanOrEqual(exposures)
      }
      for (const { change, event, prop, expected } of report.drift) {
        expect(expected).toBeGreaterThanOrEqual(5)
        const held = happenings.filter(
          (one) =>
            !one.bot && one.type === event && (prop === '' || Object.hasOwn(one.props, prop)),
        )
        const sides = new Set(held.map(({ config }) => config === report.version))
        expect([...sides]).toEqual([change === 'appeared'])
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
