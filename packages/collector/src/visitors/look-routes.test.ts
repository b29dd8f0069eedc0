import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { type Client, countersOf } from '../testing/client.ts'
import { startShared } from '../testing/in-process.ts'
import { openTyped, type TypedClient } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
let client: Client & { readonly stop: () => Promise<void> }
let owner: TypedClient
beforeAll(async () => {
  client = await startShared()
  owner = await openTyped(client.url)
  const stand = { stage: 'decision', segments: ['runner'] }
  await client.send(
    createBatch([createEvent(), createEvent({ type: 'view_item', ...stand })], {
      visitor: 'ann',
    }),
  )
  await client.send(createBatch([createEvent()], { visitor: 'other' }))
  await countersOf(client, 3)
})
afterAll(() => client.stop())

test.each([
  ['everybody, the newest first', {}, ['other', 'ann']],
  ['by how the id begins', { named: 'an' }, ['ann']],
  ['by segment and stage', { segment: 'runner', stage: 'decision' }, ['ann']],
  ['nobody in a segment that is unknown', { segment: 'none' }, []],
])('visitors are found: %s', async (_, query, expected) => {
  const answer = await owner.call('GET /api/sites/:site/visitors', { site, query })
  expect(answer.visitors.map(({ visitor }) => visitor).sort()).toEqual([...expected].sort())
  expect(answer.known).toBe(expected.length)
})

test('a visitor’s history tells what the browser had decided', async () => {
  const name = 'GET /api/sites/:site/visitors/:visitor/history'
  const { events, ...visitor } = await owner.call(name, { site, visitor: 'ann' })
  expect(visitor).toMatchObject({ visitor: 'ann', user: null, known: 2, retentionDays: null })
  expect(events.map(({ type, stage, version }) => [type, stage, version])).toEqual([
    ['page_view', '', 1],
    ['view_item', 'decision', 1],
  ])
  expect(await owner.refusal(name, { site, visitor: 'nobody' })).toBe('VISITOR_UNKNOWN')
})
