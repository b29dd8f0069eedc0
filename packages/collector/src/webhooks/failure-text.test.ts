import { expect, test } from 'vitest'
import { toFailureText } from './failure-text.ts'

test.each([
  ['status 500', 'answered with status 500'],
  ['status 301', 'not followed'],
  ['status 401', 'who sends'],
  ['status 404', 'check the path'],
  ['timeout', 'within ten seconds (timeout)'],
  ['ECONNREFUSED', 'Nobody listens'],
  ['ADDRESS_REFUSED', 'private network'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['EHOSTUNREACH', 'could not be reached (EHOSTUNREACH)'],
])('%s is told in a sentence', (error, words) => {
  expect(toFailureText(error)).toContain(words)
  expect(toFailureText(error)).toMatch(/[.]$/)
})
