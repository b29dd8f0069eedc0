import { expect, test } from 'vitest'
import { ARROWS_MAX } from '../limits.ts'
import { HEIGHT_MAX, toArrows } from './journey-arrows.ts'

const STAGES = ['a', 'b', 'c', 'd', 'e']
const move = (from: string, to: string, visitors = 10) => ({
  from,
  to,
  visitors,
  moves: visitors,
  hoursMedian: 1,
})

test.each([
  ['a', 'b', 'forward', 12.4, 27.6],
  ['b', 'a', 'back', 27.6, 12.4],
  ['a', 'e', 'forward', 12.4, 87.6],
])('a move from %s to %s goes %s between its columns', (from, to, direction, startX, endX) => {
  const [arrow] = toArrows(STAGES, [move(from, to)])
  expect(arrow).toMatchObject({ direction })
  expect(arrow?.startX).toBeCloseTo(startX)
  expect(arrow?.endX).toBeCloseTo(endX)
})

test('a move over more columns rises higher, within the bound', () => {
  const heights = ['b', 'c', 'd', 'e'].map((to) => toArrows(STAGES, [move('a', to)])[0]?.height)
  expect(heights).toEqual([...heights].sort((a, b) => Number(a) - Number(b)))
  expect(new Set(heights).size).toBe(4)
  expect(heights.at(-1)).toBeLessThanOrEqual(HEIGHT_MAX)
})

test('more visitors make a wider arrow', () => {
  const [many, few] = toArrows(STAGES, [move('a', 'b', 90), move('b', 'c', 30)])
  expect(many?.width).toBeGreaterThan(few?.width ?? 0)
})

test('only the busiest moves of a direction are drawn', () => {
  const many = Array.from({ length: ARROWS_MAX + 1 }, (_, index) => `s${index}`)
  const rows = many.slice(1).map((to, index) => move('s0', to, index + 1))
  const arrows = toArrows(many, [...rows, move('s0', 's1', 0)])
  expect(arrows).toHaveLength(ARROWS_MAX)
  expect(arrows.every(({ row }) => row.visitors > 0)).toBe(true)
})

test.each([
  ['from a stage without a column', move('gone', 'a')],
  ['to a stage without a column', move('a', 'gone')],
  ['from a stage to itself', move('a', 'a')],
])('a move %s is not drawn', (_, row) => {
  expect(toArrows(STAGES, [row])).toEqual([])
})
