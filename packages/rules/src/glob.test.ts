import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchGlob } from './glob.ts'

/** The definition, tried out in every way. */
function matchNaively(glob: string, text: string): boolean {
  if (glob === '') return text === ''
  const isDouble = glob.startsWith('**')
  if (glob.startsWith('*')) {
    const rest = glob.slice(isDouble ? 2 : 1)
    return Array.from({ length: text.length + 1 }, (_, taken) => taken).some(
      (taken) =>
        (isDouble || !text.slice(0, taken).includes('/')) && matchNaively(rest, text.slice(taken)),
    )
  }
  return glob[0] === text[0] && text !== '' && matchNaively(glob.slice(1), text.slice(1))
}

test('a glob matches as its definition says', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 })
  const globs = fc
    .array(fc.constantFrom('a', 'b', '/', '*', '**'), { maxLength: 7 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(globs, texts, (glob, text) => matchGlob(glob, text) === matchNaively(glob, text)),
    { numRuns: 20_000 },
  )
})

test.each<[string, string]>([
  ['**a**a**a**b', `${'a'.repeat(1021)}/bb`],
  ['*a*a*a*b', `${'a'.repeat(1021)}/bb`],
  ['**a*a*a*b', `${'a'.repeat(1021)}/bb`],
  ['**/*a/**/*c/*b', `${'a/'.repeat(510)}cab`],
  ['**/*/*b*b', `${'/'.repeat(1022)}bb`],
  ['**/*/*c*b', `${'/'.repeat(1021)}c/b`],
])('%s searches at most once per segment and star', (glob, text) => {
  let looks = 0
  const counted = Object.assign(Object(text), {
    indexOf: (part: string, at: number) => {
      looks += 1
      return text.indexOf(part, at)
    },
  })
  matchGlob(glob, counted)
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThanOrEqual(glob.split(/(\*\*?)/).length * (text.split('/').length + 1))
})
