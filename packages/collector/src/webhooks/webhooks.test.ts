import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { startReceiver } from '../testing/receiver.ts'
import { post, postAndRead } from './post.ts'
import type { Progress } from './progress.ts'
import { openWebhooks } from './webhooks.ts'

test('what was given up is listed, and comes again under its id: one, then all', async () => {
  const receiver = await startReceiver()
  const folder = createFolder()
  const webhooks = await openWebhooks({
    ...{ folder, now: Date.now, random: Math.random, newest: () => 2 },
    onError: (error) => {
      throw error
    },
    listMoves: async ({ after, until }) =>
      [1, 2, 3]
        .filter((number) => number > after && number <= until)
        .map((number) => ({
          ...{ number, id: `shop-${number}`, kind: 'segment_exit', at: 1, segment: 'keen' },
          ...{ visitor: `v${number}`, reason: 'time' },
        })),
    post: (message, signal) => post(message, 'private', signal),
    postAndRead: (message, signal) => postAndRead(message, 'private', signal),
  })
  onTestFinished(() => webhooks.stop())
  const wanted = { site: 'shop', name: 'CRM', url: receiver.url, kinds: [], by: 'ann', after: 2 }
  const failure = { since: 1, givenUpAt: 2, error: 'status 500' }
  mkdirSync(join(folder, 'webhooks'), { recursive: true })
  const webhook = await webhooks.add(wanted)
  const dead = [1, 2].map((until) => ({
    delivery: `d${until}`,
    after: until - 1,
    until,
    ...failure,
  }))
  const progress: Progress = { told: 9, attempt: null, again: [], dead }
  const file = join(folder, 'webhooks', `${webhook.id}.json`)
  writeFileSync(file, JSON.stringify(progress))
  expect(await webhooks.listDead(webhook)).toEqual([
    { delivery: 'd1', ...failure },
    { delivery: 'd2', ...failure },
  ])
  await expect(webhooks.replay(webhook, 'd9')).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  expect(await webhooks.replay(webhook, 'd2')).toBe(1)
  expect(await webhooks.replay(webhook, undefined)).toBe(1)
  const told = () => receiver.got.map(({ body }) => [body.delivery, body.moves[0]?.visitor])
  await expect.poll(told, { timeout: 20_000 }).toEqual([
    ['d2', 'v2'],
    ['d1', 'v1'],
  ])
  expect(await webhooks.listDead(webhook)).toEqual([])
  // No more than the store knows: it may come from an older backup than what was told.
  const readTold = () => JSON.parse(readFileSync(file, 'utf8')).told
  await expect.poll(readTold, { timeout: 20_000 }).toBe(2)
})
