import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIFF_EDITS_MAX } from '../limits.ts'
import { type DiffLine, diffLines } from './line-diff.ts'

const SIGNS = { same: ' ', removed: '-', added: '+' }
const toText = (lines: readonly DiffLine[]) =>
  lines.map(({ kind, text }) => SIGNS[kind] + text).join(' ')

test.each([
  ['nothing', 'a\nb', 'a\nb', ' a  b'],
  ['a changed line', 'a\nb\nc', 'a\nx\nc', ' a -b +x  c'],
  ['an added line', 'a\nc', 'a\nb\nc', ' a +b  c'],
  ['a removed line', 'a\nb\nc', 'a\nc', ' a -b  c'],
  ['a line added at the end', 'a', 'a\nb', ' a +b'],
  ['everything', 'a', 'b', '-a +b'],
  ['a moved line', 'a\nb\nc', 'b\nc\na', '-a  b  c +a'],
  [
    'the example of Myers’ paper',
    'A\nB\nC\nA\nB\nB\nA',
    'C\nB\nA\nB\nA\nC',
    '-A -B  C +B  A  B -B  A +C',
  ],
])('shows %s', (_, before, after, expected) => {
  expect(toText(diffLines(before, after))).toBe(expected)
})

test('lines are numbered from 1 on each side', () => {
  expect(diffLines('a\nb', 'a\nc')).toEqual([
    { kind: 'same', text: 'a', before: 1, after: 1 },
    { kind: 'removed', text: 'b', before: 2 },
    { kind: 'added', text: 'c', after: 2 },
  ])
})

test('both texts can be read from any difference, and none is longer than needed', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((l) => l.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after)
      const read = (without: DiffLine['kind']) =>
        lines.filter(({ kind }) => kind !== without).map((line) => line.text)
      expect(read('added').join('\n')).toBe(before)
      expect(read('removed').join('\n')).toBe(after)
      const same = lines.filter(({ kind }) => kind === 'same').length
      expect(same).toBe(countCommon(before.split('\n'), after.split('\n')))
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('texts with more edits than the limit count as replaced between their equal ends', () => {
  const toLines = (name: string) => Array.from({ length: DIFF_EDITS_MAX }, (_, i) => name + i)
  const wrap = (lines: string[]) => ['first', ...lines, 'last'].join('\n')
  const lines = diffLines(wrap(toLines('a')), wrap(toLines('b')))
  expect(lines).toHaveLength(2 * DIFF_EDITS_MAX + 2)
  expect([lines[0]?.kind, lines.at(-1)?.kind]).toEqual(['same', 'same'])
})

/** Length of the longest common subsequence, by the textbook table. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const line of a) {
    const next: number[] = []
    b.forEach((other, j) => {
      const left = next[j - 1] ?? 0
      const up = row[j] ?? 0
      next.push(line === other ? (row[j - 1] ?? 0) + 1 : Math.max(left, up))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
