import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEventLine } from '../../testing/lines.ts'
import { funnelOf } from './memory.ts'

const STEPS = ['view_item', 'add_to_cart', 'purchase']
const happening = fc.record({
  visitor: fc.constantFrom('ann', 'bob', 'cat'),
  type: fc.constantFrom(...STEPS, 'scroll'),
  segments: fc.subarray(['runner', 'paid']),
  hour: fc.integer({ min: 10, max: 23 }),
})
const order = fc.constantFrom('loose', 'strict')

test('who comes to a step goes on to the next or leaves, and everyone is never less than a segment', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), order, (happenings, order) => {
      const lines = happenings.map(({ hour, ...one }, number) =>
        toEventLine({ ...one, at: `2026-11-20T${hour}:00:00Z` }, number),
      )
      const steps = STEPS.map((event) => ({ event }))
      const { rows } = funnelOf(lines, { steps, order, hours: 6 })
      const everyone = rows.filter(({ segment }) => segment === '*')
      const began = lines.filter(({ event }) => event.type === 'view_item')
      expect(everyone[0]?.visitors).toBe(new Set(began.map(({ visitor }) => visitor)).size)
      for (const [at, row] of rows.entries()) {
        const next = row.step === STEPS.length ? row.visitors : rows[at + 1]?.visitors
        expect(row.visitors).toBe((next ?? 0) + row.left)
        expect(row.left).toBeGreaterThanOrEqual(0)
        expect(row.visitors).toBeLessThanOrEqual(everyone[row.step - 1]?.visitors ?? 0)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

test('a walk that is found is one that could be walked, and none comes further', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { maxLength: 12 }), (letters) => {
      const lines = letters.map((type, number) =>
        toEventLine({ type, at: '2026-11-20T12:00:00Z' }, number),
      )
      const reach = (order: 'loose' | 'strict') => {
        const steps = ['a', 'b', 'c'].map((event) => ({ event }))
        const { rows } = funnelOf(lines, { steps, order, hours: 1 })
        return rows.filter(({ visitors }) => visitors > 0).length
      }
      const text = letters.join('')
      const [loose, strict] = [
        [/a.*b.*c/, /a.*b/, /a/],
        [/ax*bx*c/, /ax*b/, /a/],
      ].map((patterns) => 3 - [...patterns, /^/].findIndex((pattern) => pattern.test(text)))
      expect([reach('loose'), reach('strict')]).toEqual([loose, strict])
    }),
    { seed: 7, numRuns: 300 },
  )
})
