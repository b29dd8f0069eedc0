import { expect, test } from 'vitest'
import { findWidestReach } from './widest-reach.ts'

const row = (experience: string, segment: string, visitors: number) => ({
  experience,
  segment,
  arm: 'a',
  visitors,
  converted: visitors / 10,
  conversions: 1,
  revenue: visitors * 2,
})

test('arms of everyone add up, segments do not count twice', () => {
  const rows = [row('hero', '*', 100), row('hero', 'runner', 90), row('hero', '*', 50)]
  expect(findWidestReach(rows)).toEqual({
    experience: 'hero',
    visitors: 150,
    converted: 15,
    revenue: 300,
  })
})

test('the experience most visitors met is taken', () => {
  const rows = [row('hero', '*', 10), row('note', '*', 30), row('strip', '*', 20)]
  expect(findWidestReach(rows)?.experience).toBe('note')
})

test.each([
  ['there are no rows', []],
  ['nobody met anything', [row('hero', '*', 0)]],
])('there is none when %s', (_, rows) => {
  expect(findWidestReach(rows)).toBeNull()
})
