import { expect, test } from 'vitest'
import { findCycles } from './find-cycles.ts'

test.each<[string, Record<string, string[]>, string[]]>([
  ['no names', {}, []],
  ['a line', { a: ['b'], b: ['c'], c: [] }, []],
  ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['a name that is nowhere', { a: ['x'] }, []],
  ['a name that leads to itself', { a: ['a'] }, ['a → a']],
  ['a circle behind a line', { a: ['b'], b: ['c'], c: ['b'] }, ['b → c → b']],
  ['two circles', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a → b → a', 'c → d → c']],
  ['names of the prototype', { constructor: ['toString'], toString: [] }, []],
])('%s', (_, graph, expected) => {
  const cycles = findCycles(new Map(Object.entries(graph)))
  expect(cycles.map((cycle) => cycle.join(' → '))).toEqual(expected)
})

test('a chain of 10,000 names costs no stack', () => {
  const chain = Array.from(
    { length: 10_000 },
    (_, index) => [`s${index}`, [`s${index + 1}`]] as const,
  )
  expect(findCycles(new Map(chain))).toEqual([])
  expect(findCycles(new Map([...chain, ['s10000', ['s0']]]))[0]).toHaveLength(10_002)
})
