import { expect, test } from 'vitest'
import { CONFIG_BYTES_MAX, CONFIG_DEPTH_MAX } from '../limits.ts'
import { checkJson } from './check-json.ts'

function findingsOf(input: unknown): readonly string[] {
  const findings: string[] = []
  checkJson(input, ({ code, path }) => findings.push(`${code} ${path}`))
  return findings
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

test('sound JSON has nothing to find', () => {
  expect(findingsOf({ a: [1, 'x', true, null, { b: {} }] })).toEqual([])
})

test.each([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
])('%s is no JSON', (_, value) => {
  expect(findingsOf({ a: [value] })).toEqual(['CONFIG_NOT_JSON a[0]'])
})

test('depth at the limit is accepted', () => {
  expect(findingsOf(nested(CONFIG_DEPTH_MAX))).toEqual([])
})

test.each([CONFIG_DEPTH_MAX + 1, 10_000, 1_000_000])(
  '%i levels are refused without a stack',
  (levels) => {
    expect(findingsOf(nested(levels))).toEqual([
      `CONFIG_TOO_DEEP ${'[0]'.repeat(CONFIG_DEPTH_MAX)}`,
    ])
  },
)

test.each([
  ['ASCII', 'x', 1],
  ['two bytes', 'é', 2],
  ['three bytes', '€', 3],
  ['four bytes', '😀', 4],
  ['escapes', '\n', 2],
])('bytes are counted as in JSON: %s', (_, char, bytes) => {
  const around = JSON.stringify({ a: '', list: [1, 2] }).length
  const count = Math.floor((CONFIG_BYTES_MAX - around) / bytes)
  const rest = 'x'.repeat(CONFIG_BYTES_MAX - around - count * bytes)
  const text = char.repeat(count) + rest
  expect(findingsOf({ a: text, list: [1, 2] })).toEqual([])
  expect(findingsOf({ a: `${text}x`, list: [1, 2] })).toEqual(['CONFIG_TOO_LARGE '])
})

test('a value that contains itself comes to an end', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  expect(findingsOf(circle)).toEqual([
    `CONFIG_TOO_DEEP ${'.self'.repeat(CONFIG_DEPTH_MAX).slice(1)}`,
  ])
})

test('a small value that unfolds into a huge one is too large', () => {
  let value: unknown = 'x'
  for (let level = 0; level < 40; level += 1) value = [value, value]
  expect(findingsOf(value)).toEqual(['CONFIG_TOO_LARGE '])
})
