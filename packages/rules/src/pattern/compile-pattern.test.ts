import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PATTERN_STATES_MAX } from '../limits.ts'
import { compilePattern } from './compile-pattern.ts'

const characters = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '[0-9a]', '\\w')
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

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '1', '-'), maxLength: 7 })

test('a pattern of the subset finds what a regular expression finds', () => {
  fc.assert(
    fc.property(patterns, texts, fc.boolean(), (pattern, text, ignoreCase) => {
      const matches = compilePattern(pattern, ignoreCase)
      fc.pre(matches !== undefined)
      expect(matches?.(text)).toBe(new RegExp(pattern, ignoreCase ? 'i' : '').test(text))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['(a+)+$', `${'a'.repeat(2047)}!`],
  ['^(a|a)*$', `${'a'.repeat(2047)}!`],
  ['(.*)*x', 'y'.repeat(2048)],
  ['a*a*a*a*a*b', 'a'.repeat(2048)],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(2048)],
])('%s stays fast on the text that makes it slow elsewhere', (pattern, text) => {
  const matches = compilePattern(pattern)
  const start = performance.now()
  expect(matches?.(text)).toBe(false)
  expect(performance.now() - start).toBeLessThan(100)
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
