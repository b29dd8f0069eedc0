import { expect, test } from 'vitest'
import { SIGNED_SUMMARY_CHARS_MAX } from '../limits.ts'
import { signClaim } from './signed-claim.ts'
import { readSignedSummary, signSummary } from './signed-summary.ts'
import { signVisitor } from './signed-token.ts'

const NOW = 1_795_000_000_000
const EXP = NOW / 1_000 + 60
const SUMMARY = { segments: ['runner'], stage: 'consideration', assignments: { hero: 'control' } }

test('a summary is read by the secret that signed, until it expires', async () => {
  const token = (await signSummary('one', SUMMARY, { exp: EXP })) ?? ''
  expect(await readSignedSummary(['new', 'one'], token, { now: NOW })).toEqual(SUMMARY)
  expect(await readSignedSummary(['new'], token, { now: NOW })).toBeUndefined()
  expect(await readSignedSummary(['one'], token, { now: NOW + 60_000 })).toBeUndefined()
  const other = token[0] === 'A' ? 'B' : 'A'
  expect(await readSignedSummary(['one'], other + token.slice(1), { now: NOW })).toBeUndefined()
})

test('a summary from before a wipe is none, and one that was made since is', async () => {
  const before = (await signSummary('one', SUMMARY, { exp: EXP, after: 'a.a' })) ?? ''
  const since = (await signSummary('one', SUMMARY, { exp: EXP, after: 'b.b' })) ?? ''
  expect(await readSignedSummary(['one'], before, { now: NOW, wipe: 'b.b' })).toBeUndefined()
  expect(await readSignedSummary(['one'], since, { now: NOW, wipe: 'b.b' })).toEqual(SUMMARY)
})

test('what was signed for something else is none', async () => {
  const token = await signVisitor('one', 'cookie', { visitor: 'v', exp: EXP })
  expect(await readSignedSummary(['one'], token, { now: NOW })).toBeUndefined()
})

test.each([
  ['no segments', { ...SUMMARY, segments: undefined, exp: EXP }],
  ['a segment that is markup', { ...SUMMARY, segments: ['<b>'], exp: EXP }],
  ['an arm that is no id', { ...SUMMARY, assignments: { hero: 7 }, exp: EXP }],
  ['no end', SUMMARY],
])('a payload with %s claims nothing, even signed', async (_, claim) => {
  const token = await signClaim('one', 'summary', claim)
  expect(await readSignedSummary(['one'], token, { now: NOW })).toBeUndefined()
})

test('a summary has its bound', async () => {
  const toLong = (count: number) => ({
    ...SUMMARY,
    segments: Array.from({ length: count }, (_, index) => `segment-${1_000 + index}`),
  })
  expect((await signSummary('one', toLong(90), { exp: EXP }))?.length).toBeLessThanOrEqual(
    SIGNED_SUMMARY_CHARS_MAX,
  )
  expect(await signSummary('one', toLong(110), { exp: EXP })).toBeUndefined()
})
