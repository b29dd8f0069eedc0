import { expect, test } from 'vitest'
import { SEARCH_TERM_CHARS_MAX } from '../../limits.ts'
import { toSearchTerm } from './searches.ts'

test.each([
  ['?q=shoes', 'shoes'],
  ['?s=%20trail%20%20shoes%20', 'trail shoes'],
  ['?search=a+b', 'a b'],
  ['?query=a&keyword=b', 'a'],
  ['?q=&keyword=b', 'b'],
  ['?Q=shoes', ''],
  ['?page=2', ''],
  ['', ''],
  [`?q=${'x'.repeat(SEARCH_TERM_CHARS_MAX + 1)}`, 'x'.repeat(SEARCH_TERM_CHARS_MAX)],
  [`?q=${'x'.repeat(82)}%20kim.lee@example.org`, `${'x'.repeat(82)} [email]`],
])('the query %s searches for "%s"', (query, expected) => {
  expect(toSearchTerm(query)).toBe(expected)
})
