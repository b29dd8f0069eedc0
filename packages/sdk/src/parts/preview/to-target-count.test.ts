// @vitest-environment happy-dom
import type { Target } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toTargetCount } from './to-target-count.ts'

document.body.innerHTML = '<h1>Made  for rain</h1><p id="a">One</p><p>Two</p>'

test.each<[Target, object]>([
  [{ selector: 'h1' }, { matched: 1, found: 1, text: 'Made for rain' }],
  [{ selector: 'p' }, { matched: 2, found: 2, text: 'One' }],
  [
    { selector: 'p', fingerprint: { text: 'Two' } },
    { matched: 2, found: 1, text: 'Two' },
  ],
  [
    { selector: 'p', fingerprint: { text: 'Six' } },
    { matched: 2, found: 0, text: 'One' },
  ],
  [
    { selector: 'h6', or: [{ selector: '#a' }] },
    { matched: 0, found: 1, text: 'One' },
  ],
  [{ selector: 'h6' }, { matched: 0, found: 0, text: '' }],
  [{ selector: '>' }, { matched: null, found: null, text: '' }],
])('%j is counted', (target, expected) => {
  expect(toTargetCount(document, target)).toEqual(expected)
})
