import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PATTERN_CHARS_MAX, PATTERN_PLACES_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import { compilePattern } from './compile-pattern.ts'
import { parsePattern } from './parse-pattern.ts'
import { runPattern } from './run-pattern.ts'
import { isPlace, toMachine } from './to-machine.ts'

const characters = fc.constantFrom(
  ...[
    'a',
    'b',
    '.',
    '\\d',
    '[ab]',
    '[^a]',
    '[0-9a]',
    '\\w',
    '\\s',
    '\\W',
    '[^\\Dk]',
    '[\\S\\d]',
    's',
    'é',
  ],
)
const quantifiers = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '+?')

const patterns = fc.letrec((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    characters,
    fc.tuple(tie('pattern'), quantifiers).map(([inner, times]) => `(?:${inner})${times}`),
  ),
  pattern: fc
    .array(fc.tuple(tie('part'), quantifiers), { minLength: 1, maxLength: 3 })
    .chain((parts) => {
      const text = parts.map(([part, times]) => `${part}${times}`).join('')
      return fc.constantFrom(text, `^${text}`, `${text}$`, `${text}|b`, `a|${text}`)
    }),
})).pattern as fc.Arbitrary<string>

const texts = fc.string({
  unit: fc.constantFrom(...'abA1-sSkK éÉßſ\u212a\u0130\u2028\ufeff'),
  maxLength: 7,
})

test('a pattern of the subset finds what a regular expression finds', () => {
  fc.assert(
    fc.property(patterns, texts, fc.boolean(), (pattern, text, ignoreCase) => {
      const matches = compilePattern(pattern, ignoreCase)
      fc.pre(matches !== undefined)
      const given = ignoreCase ? text.toLowerCase() : text
      expect(matches?.(given)).toBe(new RegExp(pattern, ignoreCase ? 'i' : '').test(given))
    }),
    { numRuns: 5000 },
  )
}, 60_000)

/** Rows of eight places that the largest pattern has: it looks into each at most once per character. */
const ROWS_MAX = Math.ceil(PATTERN_PLACES_MAX / 8)

test.each([
  ['(a+)+$', `${'a'.repeat(1023)}!`],
  ['^(a|a)*$', `${'a'.repeat(1023)}!`],
  ['(.*)*x', 'y'.repeat(1024)],
  ['a*a*a*a*a*b', 'a'.repeat(1024)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(1024)],
  ['(\\w?){47}\\W', 'a1-'.repeat(341)],
  ['(?:..?){23}!', 'a1-'.repeat(341)],
  ['.{47}!', 'a'.repeat(1024)],
])('%s stays fast on the text that makes it slow elsewhere', (pattern, text) => {
  const { looks, sorted } = runCounted(pattern, text)
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThanOrEqual(2 * ROWS_MAX * text.length)
  expect(sorted).toBeLessThanOrEqual(text.length)
})

test('no pattern of the subset looks more often than there are places, eight at a time', () => {
  const again = fc.constantFrom(['', ''], ['(', ')+$'], ['^(?:', ')*!'], ['((', ')+)+$'])
  const nested = fc.tuple(patterns, again).map(([pattern, [open, close]]) => open + pattern + close)
  const hostile = fc.oneof(
    fc.constantFrom('a', 'b', 'ab', 'a1-').map((unit) => unit.repeat(100)),
    fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 100, maxLength: 200 }),
  )
  fc.assert(
    fc.property(nested, hostile, fc.constantFrom('', '!', '\n'), (pattern, text, end) => {
      fc.pre(compilePattern(pattern) !== undefined)
      const { looks, rows } = runCounted(pattern, `${text}${end}`)
      expect(looks).toBeLessThanOrEqual(2 * rows * (text.length + end.length))
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('a character of a text is sorted once, however many and long the classes are', () => {
  const text = 'ab\u20ac'.repeat(300)
  const { isFound, sorted } = runCounted(`([^${'\\d'.repeat(50)}]?){40}[a-z\\s][\\w-]!`, text)
  expect(isFound).toBe(false)
  expect(sorted).toBe(text.length)
})

/** Runs a pattern and counts its looks into what follows; time would depend on the machine. */
function runCounted(pattern: string, text: string) {
  let looks = 0
  let sorted = 0
  const steps = parsePattern(pattern) ?? []
  const machine = toMachine(steps, false)
  const follow = new Proxy(machine.follow, {
    get(list, at) {
      looks += 1
      return list[Number(at)]
    },
  })
  const kindOf = (unit: number) => {
    sorted += 1
    return machine.kindOf(unit)
  }
  const isFound = runPattern({ ...machine, follow, kindOf }, text)
  return { isFound, looks, sorted, rows: Math.ceil(steps.filter(isPlace).length / 8) }
}

test('a pattern may have as many characters as the limit says, and not one more', () => {
  const sized = (chars: number) => `[${'a'.repeat(chars - 2)}]`
  expect(compilePattern(sized(PATTERN_CHARS_MAX))?.('a')).toBe(true)
  expect(compilePattern(sized(PATTERN_CHARS_MAX + 1))).toBeUndefined()
})

test('a pattern may have as many places as the limit says, and not one more', () => {
  const text = 'a'.repeat(PATTERN_PLACES_MAX)
  expect(compilePattern(text)?.(`b${text}`)).toBe(true)
  expect(compilePattern(`${text.slice(1)}$`)?.(`b${text}`)).toBe(true)
  expect(compilePattern(`${text}a`)).toBeUndefined()
  expect(compilePattern(`${text}$`)).toBeUndefined()
})

test('a pattern may have as many states as the limit says, and not one more', () => {
  const sized = (states: number) => 'a?'.repeat(states / 2) + '^'.repeat(states % 2)
  expect(compilePattern(sized(PATTERN_STATES_MAX))?.('a')).toBe(true)
  expect(compilePattern(sized(PATTERN_STATES_MAX + 1))).toBeUndefined()
})

test.each([
  ['$^', '', true],
  ['a$^', 'a', false],
  ['(^|a)b$', 'ab', true],
  ['a$|b', 'ab', true],
])('%s in %j: %j', (pattern, text, isFound) => {
  expect(compilePattern(pattern)?.(text)).toBe(isFound)
})

test('a pattern of any text never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.string(),
      (pattern, text) => void compilePattern(pattern)?.(text),
    ),
  )
  expect(compilePattern('('.repeat(10_000))).toBeUndefined()
})

test.each(['^*', 'a$+', '^{2}', '(?:^)?', 'a{3,2}', 'a{1,0}b', '*', 'a**', 'a{'])(
  'what is no pattern anywhere else is none here: %s',
  (pattern) => {
    expect(parsePattern(pattern)).toBeUndefined()
  },
)

test.each(['a?', 'a*', 'a+', 'a{2}', 'a{2,}', 'a{1,3}', 'a{0,0}', '(^|a)+'])(
  'of %s as many are found as of a regular expression',
  (pattern) => {
    for (const text of ['', 'a', 'aa', 'aaa', 'aaaa', 'ba']) {
      const finds = compilePattern(`^(?:${pattern})$`)
      expect(finds?.(text), text).toBe(new RegExp(`^(?:${pattern})$`).test(text))
    }
  },
)
