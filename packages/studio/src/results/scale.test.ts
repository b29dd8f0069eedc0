import { expect, test } from 'vitest'
import { toArmResult } from './experience-results.ts'
import { toMarks, toScaleEnd } from './scale.ts'

test.each([
  ['holds the highest firm interval', [['bold', 1000, 90]], 0.12],
  [
    'is not stretched by a small arm',
    [
      ['bold', 1000, 90],
      ['calm', 4, 3],
    ],
    0.12,
  ],
  ['holds small arms when there are no others', [['calm', 4, 3]], 1],
  ['ends at the smallest round rate for rates near 0', [['bold', 100_000, 100]], 0.01],
])('the scale %s', (_, counts, end) => {
  const arms = counts.map(([arm, visitors, converted]) =>
    toArmResult({
      experience: 'hero',
      segment: '*',
      arm: String(arm),
      visitors: Number(visitors),
      converted: Number(converted),
      conversions: 0,
      revenue: 0,
    }),
  )
  expect(toScaleEnd(arms)).toBe(end)
})

test('marks stand at every quarter', () => {
  expect(toMarks(0.4)).toEqual([0, 0.1, 0.2, expect.closeTo(0.3), 0.4])
})
