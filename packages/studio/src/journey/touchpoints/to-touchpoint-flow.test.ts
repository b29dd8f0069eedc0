import { expect, test } from 'vitest'
import { FLOW_TOUCHPOINTS_MAX } from '../../limits.ts'
import { toTouchpointFlow, toTouchpointRows } from './to-touchpoint-flow.ts'

const toRow = (touchpoint: string, converted: number) => ({
  ...{ touchpoint, converted, visitors: converted, removal: 0 },
  ...{ first: 0, last: 0, linear: 0, position: 0, markov: 0 },
})

test('bands lead from what was met most to the stages in their order; all others are none', () => {
  const told = {
    bought: { rows: [toRow('search', 5), toRow('*', 90), toRow('paid', 0)] },
    near: { rows: [toRow('search', 20), toRow('paid', 30)] },
  }
  const { left, bands } = toTouchpointFlow(['near', 'bought'], told)
  expect(left.map(({ id }) => id)).toEqual(['paid', 'search'])
  expect(bands.map(({ row }) => Object.values(row))).toEqual([
    ['paid', 'near', 30],
    ['search', 'near', 20],
    ['search', 'bought', 5],
  ])
  expect(toTouchpointRows(['bought'], told).map(({ from }) => from)).toEqual(['search', '*'])
})

test('only as many touchpoints are drawn as can be told apart', () => {
  const rows = Array.from({ length: FLOW_TOUCHPOINTS_MAX + 1 }, (_, place) =>
    toRow(`/${place}`, 100 - place),
  )
  const { left } = toTouchpointFlow(['near'], { near: { rows } })
  expect(left).toHaveLength(FLOW_TOUCHPOINTS_MAX)
  expect(left.at(-1)?.id).toBe(`/${FLOW_TOUCHPOINTS_MAX - 1}`)
})
