import { signSummary } from '@segue/protocol/tokens'
import { expect, test } from 'vitest'
import { readVisitorSummary } from './read-visitor-summary.ts'

const SUMMARY = { segments: ['runner'], stage: 'new', assignments: {} }
const token = await signSummary('one', SUMMARY, { exp: Date.now() / 1_000 + 60, after: 'a.a' })
const MINE = `segue_shop_server=${token}`

test.each([
  ['alone', MINE],
  ['among others', `a=b; segue_shop=x; ${MINE}; c`],
  ['with an empty denial', `${MINE}; segue_shop_denied=`],
  ['made since the visitor was forgotten', `${MINE}; segue_shop_forgotten=a.a..1`],
])('the summary is read from a cookie %s, also while the secret changes', async (_, cookies) => {
  expect(await readVisitorSummary('one', 'shop', cookies)).toEqual(SUMMARY)
  expect(await readVisitorSummary(['two', 'one'], 'shop', cookies)).toEqual(SUMMARY)
})

test.each([
  ['no cookie', undefined],
  ['an empty one', 'segue_shop_server='],
  ['one of another site', MINE.replace('shop', 'other')],
  ['one that was changed', `${MINE}A`],
  ['a denial since', `${MINE}; segue_shop_denied=x`],
  ['a visitor who was forgotten since', `segue_shop_forgotten=b.b.; ${MINE}`],
])('with %s nothing is known', async (_, cookies) => {
  expect(await readVisitorSummary('one', 'shop', cookies)).toBeUndefined()
})
