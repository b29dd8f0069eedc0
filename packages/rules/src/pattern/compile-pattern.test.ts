import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PATTERN_CHARS_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import { compilePattern } from './compile-pattern.ts'
import { parsePattern } from './parse-pattern.ts'
import { runPattern } from './run-pattern.ts'
import { toMachine } from './to-machine.ts'

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
      expect(matches?.(text)).toBe(new RegExp(pattern, ignoreCase ? 'i' : '').test(text))
    }),
    { numRuns: 5000 },
  )
}, 60_000)

test.each([
  ['(a+)+$', `${'a'.repeat(2047)}!`],
  ['^(a|a)*$', `${'a'.repeat(2047)}!`],
  ['(.*)*x', 'y'.repeat(2048)],
  ['a*a*a*a*a*b', 'a'.repeat(2048)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(2048)],
])('%s stays fast on the text that makes it slow elsewhere', (pattern, text) => {
  const { isFound, looks, steps } = runCounted(pattern, text)
  expect(isFound).toBe(false)
  expect(looks).toBeLessThanOrEqual(steps * (text.length + 1))
})

test('no pattern of the subset looks at a character more often than it has steps', () => {
  const hostile = fc.oneof(
    fc.constantFrom('a', 'b', 'ab', 'a1-').map((unit) => unit.repeat(100)),
    fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 100, maxLength: 200 }),
  )
  fc.assert(
    fc.property(patterns, hostile, fc.constantFrom('', '!', '\n'), (pattern, text, end) => {
      fc.pre(compilePattern(pattern) !== undefined)
      const { looks, steps } = runCounted(pattern, `${text}${end}`)
      expect(looks).toBeLessThanOrEqual(steps * (text.length + end.length + 1))
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('a character of a text is sorted once, however many and long the classes are', () => {
  const text = 'ab\u20ac'.repeat(300)
  const { isFound, sorted } = runCounted(`([^${'\\d'.repeat(50)}]?){40}[a-z\\s][\\w-]!`, text)
  expect(isFound).toBe(false)
  expect(sorted).toBe(text.length + 1)
})

test('a text twice as long takes the largest pattern at most twice the looks', () => {
  const largest = `(${'a*'.repeat(16)})+$`
  const looksAt = (chars: number) => runCounted(largest, `${'a'.repeat(chars)}!`).looks
  expect(compilePattern(largest)).toBeDefined()
  expect(compilePattern(`(${'a*'.repeat(17)})+$`)).toBeUndefined()
  expect(looksAt(1023)).toBeGreaterThan(15_000)
  expect(looksAt(2047)).toBeLessThanOrEqual(2.01 * looksAt(1023))
})

/** Runs a pattern and counts how often any of its steps is looked into; time would depend on the machine. */
function runCounted(pattern: string, text: string) {
  let looks = 0
  let sorted = 0
  const machine = toMachine(parsePattern(pattern) ?? [], false)
  const steps = machine.steps.map((step) => ({
    ...step,
    get kind() {
      looks += 1
      return step.kind
    },
  }))
  const kindsOf = (char: string) => {
    sorted += 1
    return machine.kindsOf(char)
  }
  return { isFound: runPattern({ steps, kindsOf }, text), looks, sorted, steps: steps.length }
}

test('a pattern may have as many characters as the limit says, and not one more', () => {
  const sized = (chars: number) => `[${'a'.repeat(chars - 2)}]`
  expect(compilePattern(sized(PATTERN_CHARS_MAX))?.('a')).toBe(true)
  expect(compilePattern(sized(PATTERN_CHARS_MAX + 1))).toBeUndefined()
})

test('a pattern may have as many states as the limit says, and not one more', () => {
  expect(compilePattern('a'.repeat(PATTERN_STATES_MAX))?.('a')).toBe(false)
  expect(compilePattern('a'.repeat(PATTERN_STATES_MAX + 1))).toBeUndefined()
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
