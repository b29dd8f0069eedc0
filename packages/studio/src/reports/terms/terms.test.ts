import { expect, test } from 'vitest'
import { parseTerms, readTerms, toWhere } from './terms.ts'

test.each([
  ['segment:runner', [{ by: 'segment', is: 'runner' }]],
  [
    'device:phone,trait.plan:pro:x',
    [
      { by: 'device', is: 'phone' },
      { by: 'trait.plan', is: 'pro:x' },
    ],
  ],
  ['["campaign:a,b"]', [{ by: 'campaign', is: 'a,b' }]],
])('%s is read, and written as it was', (text, terms) => {
  expect(parseTerms(text)).toEqual(terms)
  expect(toWhere(terms)).toBe(text)
})

test('what is not filled in is not asked', () => {
  const terms = [
    { by: 'device', is: ' ' },
    { by: 'trait.', is: 'pro' },
  ]
  expect(toWhere(terms)).toBe('')
  expect(parseTerms('[1')).toEqual([])
  expect(parseTerms('[1]')).toEqual([])
})

const ASKED = {
  where: 'device:phone',
  firstSeen: '2026-11-01/2026-11-08',
  compare: 'year',
  days: '7',
}
test('an address is read as far as the report knows what it asks', () => {
  const { days, ...terms } = ASKED
  expect(readTerms('paths', ASKED)).toEqual(terms)
  expect(readTerms('quality', ASKED)).toEqual({ compare: 'year' })
  expect(readTerms('segments', ASKED)).toEqual({ where: terms.where, firstSeen: terms.firstSeen })
  expect(readTerms('segments', { inference: 'fixed', visitorsMin: '5' })).toEqual({
    inference: 'fixed',
  })
  expect(readTerms('pain-points', { inference: 'fixed', visitorsMin: '5' })).toEqual({
    visitorsMin: 5,
  })
  expect(readTerms('pain-points', { visitorsMin: '1.5' })).toEqual({})
  expect(readTerms('paths', { where: '', firstSeen: '', compare: 'other' })).toEqual({})
})
