import { expect, test } from 'vitest'
import { SIGNED_SUMMARY_CHARS_MAX } from '../limits.ts'
import { signClaim } from './signed-claim.ts'
import { readSignedSummary, signSummary } from './signed-summary.ts'
import { signVisitor } from './signed-token.ts'

const NOW = 1_795_000_000_000
const EXP = NOW / 1_000 + 60
const SUMMARY = { segments: ['runner'], stage: 'consideration', assignments: { hero: 'control' } }

test('a summary is read by the secret that signed, until it expires', async () => {
  const token = (await signSummary('one', SUMMARY, EXP)) ?? ''
  expect(await readSignedSummary(['new', 'one'], token, NOW)).toEqual(SUMMARY)
  expect(await readSignedSummary(['new'], token, NOW)).toBeUndefined()
  expect(await readSignedSummary(['one'], token, NOW + 60_000)).toBeUndefined()
  const other = token[0] === 'A' ? 'B' : 'A'
  expect(await readSignedSummary(['one'], other + token.slice(1), NOW)).toBeUndefined()
})

test('what was signed for something else is none', async () => {
  const token = await signVisitor('one', 'cookie', { visitor: 'v', exp: EXP })
  expect(await readSignedSummary(['one'], token, NOW)).toBeUndefined()
})

test.each([
  ['no segments', { ...SUMMARY, segments: undefined, exp: EXP }],
  ['a segment that is markup', { ...SUMMARY, segments: ['<b>'], exp: EXP }],
  ['an arm that is no id', { ...SUMMARY, assignments: { hero: 7 }, exp: EXP }],
  ['no end', SUMMARY],
])('a payload with %s claims nothing, even signed', async (_, claim) => {
  const token = await signClaim('one', 'summary', claim)
  expect(await readSignedSummary(['one'], token, NOW)).toBeUndefined()
})

test('a summary has its bound', async () => {
  const toLong = (count: number) => ({
    ...SUMMARY,
    segments: Array.from({ length: count }, (_, index) => `segment-${1_000 + index}`),
  })
  expect((await signSummary('one', toLong(90), EXP))?.length).toBeLessThanOrEqual(
    SIGNED_SUMMARY_CHARS_MAX,
  )
  expect(await signSummary('one', toLong(110), EXP)).toBeUndefined()
})
