import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf } from '../testing/client.ts'
import { startShared } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { openTyped, type TypedClient } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
let client: Client & { readonly stop: () => Promise<void> }
let owner: TypedClient
beforeAll(async () => {
  client = await startShared()
  owner = await openTyped(client.url)
  const looks = [1, 2, 3].map((seq) =>
    createEvent({ type: 'view_item', seq, stage: 'awareness', props: { price: seq } }),
  )
  await client.send(createBatch(looks))
  await countersOf(client, 3)
})
afterAll(() => client.stop())

test('a draft is counted on what was stored', async () => {
  const rules = [{ event: 'view_item', op: 'more_than', value: 3 }]
  const body = { config: SITE_CONFIG, rules, segment: 'runner' }
  const answer = await owner.call('POST /api/sites/:site/audiences/count', { site, body })
  expect(answer).toMatchObject({
    visitors: 1,
    known: 1,
    segments: [{ segment: 'runner', visitors: 1 }],
    rules: [0],
    overlap: [],
  })
})

test('a draft is replayed on what was stored, beside what is published', async () => {
  const { segments } = SITE_CONFIG
  const stricter = { ...segments[0]!, when: { event: 'view_item', op: 'at_least', value: 4 } }
  const body = { config: { ...SITE_CONFIG, segments: [stricter] } }
  const answer = await owner.call('POST /api/sites/:site/audiences/replay', { site, body })
  expect(answer).toMatchObject({ all: 1, known: 1, next: null })
  expect(answer.report.segments).toMatchObject([{ before: 1, after: 0, left: { visitors: 1 } }])
})

test('the words of what was stored are there for whoever writes rules', async () => {
  const { events } = await owner.call('GET /api/sites/:site/vocabulary', { site })
  const price = events[0]?.properties.find(({ path }) => path === 'price')
  expect([events[0]?.type, price?.values]).toEqual(['view_item', [1, 2, 3]])
})

test.each([
  ['a config with issues', { config: {} }, 'CONFIG_INVALID'],
  ['a rule that is none', { rules: [{ event: 'a' }] }, 'CONFIG_INVALID'],
  [
    'a pattern that refers back',
    { rules: [{ trait: 'page.path', op: 'regex', value: '(a)\\1' }] },
    'CONFIG_INVALID',
  ],
  ['more rules than there may be', { rules: Array(61).fill({}) }, 'REQUEST_INVALID'],
])('%s is refused', async (_, wrong, code) => {
  const body = { config: SITE_CONFIG, ...wrong }
  expect(await owner.refusal('POST /api/sites/:site/audiences/count', { site, body })).toBe(code)
})
