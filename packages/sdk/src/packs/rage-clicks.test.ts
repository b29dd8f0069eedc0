import { expect, test } from 'vitest'
import { isRage, type Press } from './rage-clicks.ts'

const presses = (count: number, stepMs: number, stepPx: number): Press[] =>
  Array.from({ length: count }, (_, index) => ({ x: index * stepPx, y: 5, ms: index * stepMs }))

test.each<[string, Press[], boolean]>([
  ['five presses in one place within half a second', presses(5, 125, 0), true],
  ['five presses that drift to the limit', presses(5, 100, 7.5), true],
  ['four presses', presses(4, 10, 0), false],
  ['five presses one millisecond too slow', presses(5, 125.25, 0), false],
  ['five presses too far apart', presses(5, 100, 8), false],
])('%s are rage: %3$s', (_, given, expected) => {
  expect(isRage(given)).toBe(expected)
})
