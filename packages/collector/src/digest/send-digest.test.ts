import { join } from 'node:path'
import type { DigestContent } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { type JsonFile, openJsonFile } from '../files/json-file.ts'
import { createMailer } from '../mail/mailer.ts'
import { createFolder } from '../testing/folder.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { CONTENT } from './content-for-tests.ts'
import { type KeptDigest, NEVER_SET } from './digest-files.ts'
import { type DigestTools, sendDigest } from './send-digest.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A Monday, seven in Oslo. */
const MONDAY = Date.parse('2026-11-23T06:00:00Z')
const PLAN = {
  ...{ on: true, weekday: 1, hour: 8, url: '', saved: [] },
  mails: ['ana@shop.example', 'bo@shop.example'],
}

/** A digest that was switched on in the week before, told by a real mail server, on a clock that is set by hand. */
async function open(kept: Partial<KeptDigest> = {}) {
  const server = await startSmtpServer()
  const mail = createMailer({ smtpUrl: server.url, smtpFrom: 'segue@shop.example' })
  const path = join(createFolder(), 'digest.json')
  const initial = { ...NEVER_SET, plan: PLAN, by: 'ana@shop.example', since: MONDAY - DAY_MS }
  let file: JsonFile<KeptDigest> = await openJsonFile(path, { ...initial, ...kept })
  let now = MONDAY
  const composed: number[] = []
  const tools: DigestTools = {
    ...{ zone: 'Europe/Oslo', now: () => now, random: () => 0 },
    async compose(slot) {
      composed.push(slot)
      return { ...CONTENT, visitors: { now: composed.length, before: 0 } } as DigestContent
    },
    async send({ id, at, content }, to) {
      const text = `visitors ${content.visitors.now}`
      const message = { to, at, subject: 'Week', text, html: `<p>${text}</p>` }
      return mail?.({ id: `<${id}@segue>`, ...message })
    },
  }
  return {
    server,
    composed,
    kept: () => file.get(),
    change: (edit: (before: KeptDigest) => KeptDigest) => file.change(edit),
    /** Looks once at a time; as a collector that has just begun. */
    async at(moment: number) {
      now = moment
      file = await openJsonFile(path, file.get())
      await sendDigest('shop', file, tools)
    },
    told: () => server.got.map(({ to, head }) => `${to} ${head['message-id']}`),
  }
}

const BOTH = (week: string) =>
  ['ana', 'bo'].map((who) => `${who}@shop.example <digest-shop-${week}@segue>`)

test('it is told once in each week, at its hour, to everyone, across restarts', async () => {
  const { at, told, composed } = await open()
  for (let hour = 0; hour < 15 * 24; hour += 1) await at(MONDAY + hour * HOUR_MS)
  expect(told()).toEqual(['2026-11-23', '2026-11-30', '2026-12-07'].flatMap(BOTH))
  expect(composed).toEqual([1, 169, 337].map((hour) => MONDAY + hour * HOUR_MS))
})

test('an hour that was missed is made up for within the week, with what was due then', async () => {
  const { at, told, composed } = await open()
  await at(MONDAY + 4 * DAY_MS)
  expect(told()).toEqual(BOTH('2026-11-23'))
  expect(composed).toEqual([MONDAY + HOUR_MS])
  await at(MONDAY + 5 * DAY_MS)
  expect(composed).toHaveLength(1)
})

test('what was due before it was switched on is not made up for; nothing is told while it is off', async () => {
  const { at, told, change } = await open({ since: MONDAY + 2 * HOUR_MS })
  await at(MONDAY + 3 * HOUR_MS)
  expect(told()).toEqual([])
  await change((before) => ({ ...before, plan: { ...before.plan, on: false } }))
  await at(MONDAY + 8 * DAY_MS)
  expect(told()).toEqual([])
  await change((before) => ({ ...before, plan: { ...before.plan, on: true } }))
  await at(MONDAY + 8 * DAY_MS)
  expect(told()).toEqual(BOTH('2026-11-30'))
})

test('another day in a week that was told tells it no second time', async () => {
  const { at, told, change } = await open()
  await at(MONDAY + HOUR_MS)
  await change((before) => ({ ...before, plan: { ...before.plan, weekday: 4 } }))
  for (let day = 1; day < 7; day += 1) await at(MONDAY + day * DAY_MS)
  expect(told()).toEqual(BOTH('2026-11-23'))
  await at(MONDAY + 11 * DAY_MS)
  expect(told().slice(2)).toEqual(BOTH('2026-11-30'))
})

test('a server that is down is asked again later and later, and gets the same digest', async () => {
  const { server, at, told, kept, composed } = await open()
  server.answer('DATA', '451 Come back later')
  await at(MONDAY + HOUR_MS)
  const [post] = kept().issue?.posts ?? []
  expect(post).toMatchObject({
    ...{ state: 'waiting', attempts: 1, at: MONDAY + HOUR_MS + 5_000 },
    why: expect.stringContaining('451 Come back later'),
  })
  await at(MONDAY + HOUR_MS + 4_999)
  expect(kept().issue?.posts[0]?.attempts).toBe(1)
  server.answer('DATA')
  await at(MONDAY + HOUR_MS + 5_000)
  expect(kept().issue?.posts.map(({ state }) => state)).toEqual(['told', 'told'])
  expect(composed).toHaveLength(1)
  // The first attempts reached the server as well, which refused them: the ids are the same.
  expect(told()).toEqual([...BOTH('2026-11-23'), ...BOTH('2026-11-23')])
})

test('an address that does not exist is given up at once and holds up nobody', async () => {
  const { server, at, kept } = await open()
  server.answer('RCPT', '550 No such user')
  await at(MONDAY + HOUR_MS)
  expect(kept().issue?.posts.map(({ state }) => state)).toEqual(['given_up', 'given_up'])
  server.answer('RCPT')
  await at(MONDAY + 8 * DAY_MS)
  expect(kept().issue?.posts.map(({ state }) => state)).toEqual(['told', 'told'])
})

test('what does not arrive for three days is given up, before the next week', async () => {
  const { server, at, kept } = await open()
  server.answer('DATA', '451 Come back later')
  for (let hour = 1; hour <= 80; hour += 1) await at(MONDAY + hour * HOUR_MS)
  expect(kept().issue?.posts.map(({ state }) => state)).toEqual(['given_up', 'given_up'])
})

test('a digest that dies between the server and the note of it is sent again as the same', async () => {
  const { server, at, told, kept, change, composed } = await open()
  await at(MONDAY + HOUR_MS)
  const posts = [{ to: 'ana@shop.example', state: 'waiting', attempts: 0, at: 0, why: '' }] as const
  await change((before) => ({ ...before, issue: before.issue && { ...before.issue, posts } }))
  await at(MONDAY + 2 * HOUR_MS)
  expect(told()[2]).toBe(told()[0])
  const bodyOf = (index: number) => server.got[index]?.text.match(/visitors \d+/)?.[0]
  expect(bodyOf(2)).toBe(bodyOf(0))
  expect(server.got[2]?.head.date).toBe(server.got[0]?.head.date)
  expect([composed.length, kept().told]).toEqual([1, '2026-11-23'])
})

test('whoever was taken out meanwhile gets nothing more', async () => {
  const { server, at, change, kept } = await open()
  server.answer('DATA', '451 Come back later')
  await at(MONDAY + HOUR_MS)
  server.answer('DATA')
  const mails = ['bo@shop.example']
  await change((before) => ({ ...before, plan: { ...before.plan, mails } }))
  const before = server.got.length
  await at(MONDAY + 2 * HOUR_MS)
  expect(server.got.slice(before).map(({ to }) => to)).toEqual(mails)
  expect(kept().issue?.posts.map(({ state }) => state)).toEqual(['given_up', 'told'])
})
