import { expect, test } from 'vitest'
import { readCosts } from './read-costs.ts'

test('costs are read by segment, and none are none', () => {
  expect([...readCosts('{"runner":500,"*":2000.5}')]).toEqual([
    ['runner', 500],
    ['*', 2000.5],
  ])
  expect(readCosts(undefined).size).toBe(0)
})

const segments = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, 1])))

test('as many segments as a site may have are taken', () => {
  expect(readCosts(segments(1_000)).size).toBe(1_000)
})

test.each([
  '',
  '[',
  '[1]',
  '3',
  '{"a":0}',
  '{"a":-1}',
  '{"a":"5"}',
  '{"a":1e999}',
  segments(1_001),
])('%.20s… is no list of costs', (text) => {
  expect(() => readCosts(text)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }))
})
