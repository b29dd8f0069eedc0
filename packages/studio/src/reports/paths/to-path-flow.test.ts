import { expect, test } from 'vitest'
import { toPathFlow } from './to-path-flow.ts'

const toRow = (step: number, from: string, to: string | null, visits: number) => ({
  ...{ step, from, to, visits },
})
const ROWS = [
  toRow(1, '*', '/shop', 30),
  toRow(1, '/', '/shop', 10),
  toRow(1, '/', null, 10),
  toRow(2, '/shop', '/cart', 25),
  toRow(2, '/shop', null, 15),
]

test('a page is as tall as its visits, and tells how many left; other pages stand last', () => {
  const { nodes } = toPathFlow(ROWS, 3)
  expect(nodes.map(({ step, page, visits, left }) => [step, page, visits, left])).toEqual([
    [1, '/', 20, 10],
    [1, '*', 30, 0],
    [2, '/shop', 40, 15],
    [3, '/cart', 25, 0],
  ])
  expect(nodes[2]!.height / nodes[0]!.height).toBeCloseTo(2)
})

test('bands leave and arrive one under the other, and those who left have none', () => {
  const { bands, nodes } = toPathFlow(ROWS, 3)
  expect(bands.map(({ row }) => [row.from, row.to])).toEqual([
    ['/', '/shop'],
    ['*', '/shop'],
    ['/shop', '/cart'],
  ])
  expect(bands[1]?.endY).toBeCloseTo(bands[0]!.endY + bands[0]!.height)
  expect(bands[1]?.startY).toBe(nodes[1]?.y)
})

test('fewer columns show fewer steps', () => {
  const { nodes, bands } = toPathFlow(ROWS, 2)
  expect(nodes.map(({ step }) => step)).toEqual([1, 1, 2])
  expect(bands).toHaveLength(2)
})

test('pages of one step do not overlap, however few visits they have', () => {
  const { nodes, height } = toPathFlow([toRow(1, '/a', null, 999), toRow(1, '/b', null, 1)], 1)
  expect(nodes[1]!.y).toBeGreaterThan(nodes[0]!.y + nodes[0]!.height)
  expect(height).toBeGreaterThanOrEqual(nodes[1]!.y + 16)
})

test('nothing is drawn where nobody came', () => {
  expect(toPathFlow([], 3)).toEqual({ height: 0, nodes: [], bands: [] })
})
