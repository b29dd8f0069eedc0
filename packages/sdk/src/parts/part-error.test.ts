import { expect, test } from 'vitest'
import { createPartError } from './part-error.ts'

const ring: { again?: object } = {}
ring.again = ring

test.each<[string, unknown, string]>([
  ['a text', 'hero', '"hero"'],
  ['a list', [1, 'a'], '[1,"a"]'],
  ['nothing', undefined, 'null'],
  ['an object that holds itself', ring, 'object'],
  ['a long text', 'x'.repeat(100), `"${'x'.repeat(59)}…`],
])('an error shows what was given where that is %s', (_, received, shown) => {
  const { message } = createPartError('EXPERIENCE_UNKNOWN', 'explain', received, ['hero'])
  expect(message).toBe(
    `EXPERIENCE_UNKNOWN at explain: There is no experience ${shown} on this site. Take one of: hero.`,
  )
})
