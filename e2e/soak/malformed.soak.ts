import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { signIn } from '../studio-api.ts'
import { createSoakBatch, sendUntilTaken } from './send-batch.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())

test('a hundred thousand malformed bodies break nothing, and every one is accounted for', async () => {
  const answers: Record<number, number> = {}
  let expected = 0
  for (let part = 0; part < PARTS; part += 1) {
    const left = fc.sample(malformed, { numRuns: BODIES_PER_PART, seed: part }).values()
    const work = async () => {
      for (const body of left) {
        const status = await sendUntilTaken(stack, body)
        answers[status] = (answers[status] ?? 0) + 1
        expected += countOf(body)
      }
    }
    await Promise.all(Array.from({ length: SENDERS }, work))
  }
  const { get } = await signIn(stack)
  const ask = () => get<Counts>('/reports/ingest')
  await expect.poll(async () => (await ask()).received, { timeout: 120_000 }).toBe(expected)
  const { good, bad, duplicate, badByCode } = await ask()
  console.log(
    `${PARTS * BODIES_PER_PART} bodies, answers ${JSON.stringify(answers)}: ${expected} events, of them good ${good}, bad ${bad} for ${badByCode.length} reasons, duplicate ${duplicate}`,
  )
  expect(Object.keys(answers).map(Number)).toEqual(expect.arrayContaining([200, 400]))
  expect(Object.keys(answers).filter((status) => !['200', '400', '403'].includes(status))).toEqual(
    [],
  )
  expect(good + bad + duplicate).toBe(expected)
  expect(badByCode.reduce((sum, { events }) => sum + events, 0)).toBe(bad)
}, 870_000)

/** How many events the collector must account for: those listed, one for a body without a list. */
function countOf(body: Buffer): number {
  try {
    const input = JSON.parse(new TextDecoder('utf8', { fatal: true, ignoreBOM: true }).decode(body))
    return Array.isArray(input?.events) ? Math.max(1, input.events.length) : 1
  } catch {
    return 1
  }
}

interface Counts {
  readonly received: number
  readonly good: number
  readonly bad: number
  readonly duplicate: number
  readonly badByCode: readonly { readonly events: number }[]
}

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 1e308, -0, '\ud800', '\0'))
const brokenEvent = fc
  .tuple(fc.constantFrom('id', 'at', 'seq', 'type', 'page', 'props', 'segments'), anything)
  .map(([field, value]) => ({ ...createSoakBatch(1).events[0], [field]: value }))
const batch = fc
  .tuple(
    fc.array(fc.oneof(anything, brokenEvent), { maxLength: 4 }),
    fc.constantFrom('v', 'tab', 'consent', 'visitor', 'x'),
    anything,
  )
  .map(([events, field, value]) => ({ ...createSoakBatch(0), events, [field]: value }))
const whole = batch.map((one) => Buffer.from(JSON.stringify(one)))
const cut = fc.tuple(whole, fc.nat(400)).map(([bytes, end]) => bytes.subarray(0, end + 1))
const flipped = fc.tuple(whole, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
  const copy = Buffer.from(bytes)
  copy[at % copy.length] = byte
  return copy
})
const noise = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes))
const malformed = fc.oneof(whole, cut, flipped, noise)

const PARTS = 100
const BODIES_PER_PART = 1_000
const SENDERS = 16
