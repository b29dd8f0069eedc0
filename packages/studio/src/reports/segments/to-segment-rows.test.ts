import { HOLDOUT, PERSONALIZED, type SegmentResult } from '@segue/protocol'
import { expect, test } from 'vitest'
import {
  toConversionRows,
  toMoneyMark,
  toMoneyRows,
  toReturnRows,
  toScaleAround,
} from './to-segment-rows.ts'

const names = { segment: (id: string) => id }
const DIFFERENCE = { estimate: 0.012, low: -0.003, high: 0.027, p: 0.1 }
const toArm = (arm: string, against: object | null) => ({
  ...{ arm, visitors: 500, converted: 50, conversions: 50, revenue: 0, value: null },
  ...{ rate: { estimate: 0.1, low: 0.08, high: 0.12 }, against },
})
const toResult = (own: object) =>
  ({
    ...{ segment: 'runner', visitors: 1000, cannotTell: null, worth: null },
    goals: [
      {
        ...{ goal: 'order', role: 'deciding', valueMax: null, explained: 0 },
        arms: [toArm(HOLDOUT, null), toArm(PERSONALIZED, { difference: DIFFERENCE })],
      },
    ],
    ...own,
  }) as unknown as SegmentResult

test('a segment that is compared has its difference in points, with its interval', () => {
  expect(toConversionRows([toResult({})], names)).toEqual([
    {
      ...{ key: 'runner', name: 'runner', isEarly: false },
      ...{ text: '+1.2 (−0.3 to +2.7)', result: DIFFERENCE },
    },
  ])
})

test.each([
  [
    'without a holdout',
    { goals: [], cannotTell: { code: 'no_holdout', remedy: '' } },
    /set a holdout/,
  ],
  ['with too few visitors', { goals: [] }, /^too early$/],
])('a segment %s says why it has none', (_, own, text) => {
  const [row] = toConversionRows([toResult(own)], names)
  expect(row).toMatchObject({ result: null, text: expect.stringMatching(text) })
})

test('what personalization brought is money with its sign', () => {
  const worth = { goal: 'order', gain: { ...DIFFERENCE, estimate: 120, low: -30, high: 270 } }
  const [row] = toMoneyRows([toResult({ worth })], names, 'EUR')
  expect(row?.text).toBe('+€120 (−€30 to +€270)')
})

test('only what has a cost has a return: a change with its sign, of the cost', () => {
  const worth = { cost: 2000, roi: { estimate: 2.727, low: -4.87, high: 10.32 } }
  const rows = [toResult({}), toResult({ worth }), toResult({ worth: { cost: 5, roi: null } })]
  expect(
    toReturnRows(rows, names, 'EUR').map(({ text }) => text.replaceAll('\u00a0', ' ')),
  ).toEqual(['+272.7 % (−487.0 to +1,032.0)', 'too early'])
})

test('the ends of a scale of money are round and have their sign', () => {
  expect([-22_640.6, 0, 270].map(toMoneyMark('EUR'))).toEqual(['−€22,641', '€0', '+€270'])
})

test('nothing is in the middle of the scale, which few visitors do not stretch', () => {
  const rows = toConversionRows([toResult({})], names)
  expect(toScaleAround(rows, String)).toMatchObject({ low: -0.027, high: 0.027 })
  const few = { ...rows[0]!, isEarly: true, result: { estimate: 0, low: -4, high: 4 } }
  expect(toScaleAround([few, ...rows], String)).toMatchObject({ low: -0.027, high: 0.027 })
  expect(toScaleAround([few], String)).toMatchObject({ low: -4, high: 4 })
  expect(toScaleAround([], String)).toMatchObject({ low: -1, marks: [-1, 0, 1] })
})
