import { expect, test } from 'vitest'
import { countChanges, toHunks } from './diff-hunks.ts'
import { diffLines } from './line-diff.ts'

const LINES = Array.from({ length: 30 }, (_, line) => `line ${line + 1}`)
const change = (...places: number[]) =>
  diffLines(LINES.join('\n'), LINES.map((l, i) => (places.includes(i + 1) ? 'new' : l)).join('\n'))

test.each([
  ['none for equal texts', [], []],
  ['one with three lines around it', [10], ['7-13']],
  ['one at the start', [1], ['1-4']],
  ['one at the end', [30], ['27-30']],
  ['one for neighbours whose lines around meet', [10, 16], ['7-19']],
  ['two for those further apart', [10, 18], ['7-13', '15-21']],
])('hunks: %s', (_, places, expected) => {
  const ranges = toHunks(change(...places)).map((hunk) => {
    const numbers = hunk.flatMap(({ after }) => after ?? [])
    return `${numbers[0]}-${numbers.at(-1)}`
  })
  expect(ranges).toEqual(expected)
})

test('no line appears twice', () => {
  const lines = toHunks(change(10, 12, 14, 16, 20)).flat()
  expect(new Set(lines).size).toBe(lines.length)
})

test('added and removed lines are counted', () => {
  expect(countChanges(diffLines('a\nb\nc', 'a\nx\ny\nz'))).toEqual({ added: 3, removed: 2 })
})
