import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommentedPart, ROLES } from '@segue/protocol/api'
import { expect, test, vi } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openInProcess, startInProcess } from '../testing/in-process.ts'
import { openTyped } from '../testing/typed-client.ts'
import { COMMENT_CHARS_MAX, COMMENTS_PER_SITE_MAX } from './limits.ts'

vi.setConfig({ testTimeout: 60_000 })
const site = 'shop'
const LIST = 'GET /api/sites/:site/comments'
const ADD = 'POST /api/sites/:site/comments'
const ANSWER = 'POST /api/sites/:site/comments/:id/answers'
const SEEN = 'POST /api/sites/:site/comments/seen'
const RESOLVE = 'POST /api/sites/:site/comments/:id/resolve'
const REMOVE = 'DELETE /api/sites/:site/comments/:id'
const about: CommentedPart = { kind: 'draft' }
const PEOPLE = ROLES.map((role) => ({
  ...{ email: `${role}@shop.example`, name: role, roles: { shop: role } },
}))

test('a comment is written, resolved, opened again and deleted, all of which the audit log tells', async () => {
  const { call, refusal } = await openTyped((await startInProcess()).url)
  const part: CommentedPart = { kind: 'segment', id: 'runner' }
  const body = { about: part, text: ' Is <b>this</b> wide enough?\nI doubt it. ' }
  const { comment } = await call(ADD, { site, body })
  const text = 'Is <b>this</b> wide enough?\nI doubt it.'
  const by = 'owner@shop.example'
  expect(comment).toMatchObject({ about: part, text, by, resolved: null })
  const { id } = comment
  const settled = await call(RESOLVE, { site, id, body: { resolved: true } })
  expect(settled.comment).toMatchObject({ ...comment, resolved: { by } })
  expect(await call(LIST, { site })).toEqual({ comments: [settled.comment], news: [] })
  expect(await call(RESOLVE, { site, id, body: { resolved: false } })).toEqual({ comment })
  await call(REMOVE, { site, id })
  expect(await call(LIST, { site })).toEqual({ comments: [], news: [] })
  expect(await refusal(REMOVE, { site, id })).toBe('COMMENT_UNKNOWN')
  const { entries } = await call('GET /api/sites/:site/audit', { site })
  expect(entries.slice(0, 4).map(({ action, target }) => [action, target])).toEqual([
    ['comment.remove', `${id} segment runner`],
    ['comment.resolve', `${id} open`],
    ['comment.resolve', id],
    ['comment.add', `${id} segment runner`],
  ])
})

test('a viewer comments; editors settle what others wrote, admins delete it; a restart keeps it', async () => {
  const data = createFolder()
  const first = await openInProcess(data, {}, PEOPLE)
  const viewer = await openTyped(first.url, 'viewer@shop.example')
  const mine = (await viewer.call(ADD, { site, body: { about, text: 'Mine' } })).comment
  const editor = await openTyped(first.url, 'editor@shop.example')
  const theirs = (await editor.call(ADD, { site, body: { about, text: 'Theirs' } })).comment
  const settle = { site, body: { resolved: true } }
  expect(await viewer.refusal(RESOLVE, { ...settle, id: theirs.id })).toBe('COMMENT_NOT_YOURS')
  expect(await viewer.refusal(REMOVE, { site, id: theirs.id })).toBe('COMMENT_NOT_YOURS')
  await editor.call(RESOLVE, { ...settle, id: mine.id })
  // Who settled it first stays: settling it once more changes nothing.
  const again = await viewer.call(RESOLVE, { ...settle, id: mine.id })
  expect(again.comment.resolved?.by).toBe('editor@shop.example')
  const publisher = await openTyped(first.url, 'publisher@shop.example')
  expect(await publisher.refusal(REMOVE, { site, id: mine.id })).toBe('COMMENT_NOT_YOURS')
  await viewer.call(REMOVE, { site, id: mine.id })
  await first.stop()

  const second = await openInProcess(data)
  const admin = await openTyped(second.url, 'admin@shop.example')
  expect(await admin.call(LIST, { site })).toEqual({ comments: [theirs], news: [] })
  await admin.call(REMOVE, { site, id: theirs.id })
  await second.stop()
})

test('an answer is news for who wrote there, an address for whom it names, until they have seen it', async () => {
  const data = createFolder()
  const first = await openInProcess(data, {}, PEOPLE)
  const [viewer, editor, admin] = await Promise.all(
    ['viewer', 'editor', 'admin'].map((role) => openTyped(first.url, `${role}@shop.example`)),
  )
  if (!viewer || !editor || !admin) throw new Error('Somebody is missing.')
  const asked = (await viewer.call(ADD, { site, body: { about, text: 'Wide enough?' } })).comment
  const answer = async ({ call }: typeof viewer, id: string, text: string) =>
    (await call(ANSWER, { site, id, body: { text } })).comment
  const said = await answer(editor, asked.id, ' No. Ask admin@shop.example. ')
  expect(said).toMatchObject({ about, answers: asked.id, text: 'No. Ask admin@shop.example.' })
  const newsOf = async ({ call }: typeof viewer) => (await call(LIST, { site })).news
  expect(await Promise.all([viewer, editor, admin].map(newsOf))).toEqual([[said.id], [], [said.id]])
  await viewer.call(SEEN, { site, body: { until: said.at } })
  expect(await newsOf(viewer)).toEqual([])
  // An answer to an answer belongs to what both answer, and concerns everybody there.
  const again = await answer(admin, said.id, 'Yes')
  expect(again.answers).toBe(asked.id)
  expect(await Promise.all([viewer, editor].map(newsOf))).toEqual([[again.id], [again.id]])
  // Less than before and more than there is change nothing.
  await viewer.call(SEEN, { site, body: { until: 1 } })
  await editor.call(SEEN, { site, body: { until: 8e15 } })
  const last = await answer(viewer, asked.id, 'Thanks')
  expect(await Promise.all([viewer, editor].map(newsOf))).toEqual([[again.id], [last.id]])
  await first.stop()

  const second = await openInProcess(data)
  expect(await newsOf(await openTyped(second.url, 'viewer@shop.example'))).toEqual([again.id])
  await second.stop()
})

test('answers are settled with what they answer, and go with it, which only admins do to those of others', async () => {
  const { url, stop } = await openInProcess(createFolder(), {}, PEOPLE)
  const viewer = await openTyped(url, 'viewer@shop.example')
  const editor = await openTyped(url, 'editor@shop.example')
  const admin = await openTyped(url, 'admin@shop.example')
  const { id } = (await viewer.call(ADD, { site, body: { about, text: 'Wide enough?' } })).comment
  const of = { site, id, body: { text: 'Hm' } }
  const mine = (await viewer.call(ANSWER, of)).comment
  const theirs = (await editor.call(ANSWER, of)).comment
  const settled = { site, id: theirs.id, body: { resolved: true } }
  expect((await viewer.call(RESOLVE, settled)).comment).toMatchObject({ id })
  expect(await viewer.refusal(REMOVE, { site, id: theirs.id })).toBe('COMMENT_NOT_YOURS')
  expect(await viewer.refusal(REMOVE, { site, id })).toBe('COMMENT_ANSWERED')
  await viewer.call(REMOVE, { site, id: mine.id })
  expect((await viewer.call(LIST, { site })).comments.map((one) => one.id)).toEqual([id, theirs.id])
  await admin.call(REMOVE, { site, id })
  expect((await viewer.call(LIST, { site })).comments).toEqual([])
  expect(await viewer.refusal(ANSWER, of)).toBe('COMMENT_UNKNOWN')
  const { entries } = await admin.call('GET /api/sites/:site/audit', { site })
  expect(entries.map(({ action, target }) => `${action} ${target}`)).toContain(
    `comment.add ${theirs.id} draft answers ${id}`,
  )
  await stop()
})

test('what is only in the draft can be commented on; a comment on what is nowhere is refused', async () => {
  const { call, refusal } = await openTyped((await startInProcess()).url)
  const add = (kind: 'segment' | 'stage' | 'experience', id: string) =>
    refusal(ADD, { site, body: { about: { kind, id }, text: 'Why?' } })
  const drafted = { segments: [null, { id: 'fresh' }], experiences: 'none', journey: [] }
  expect(await add('segment', 'fresh')).toBe('COMMENT_PART_UNKNOWN')
  const draft = { config: drafted, base: 1, revision: 0 }
  await call('POST /api/sites/:site/draft', { site, body: draft })
  expect(await add('segment', 'fresh')).toBe('none')
  expect(await add('stage', 'fresh')).toBe('COMMENT_PART_UNKNOWN')
  expect(await add('experience', 'fresh')).toBe('COMMENT_PART_UNKNOWN')
  expect(await add('stage', 'decision')).toBe('none')
  const { config } = await call('GET /api/sites/:site/config', { site })
  expect(await add('experience', config.experiences[0]!.id)).toBe('none')
})

test('a text of so many characters is kept, one more or none is refused, as is a part of no kind', async () => {
  const { refusal } = await openTyped((await startInProcess()).url)
  const say = (text: string, part: object = about) =>
    refusal(ADD, { site, body: { about: part as CommentedPart, text } })
  expect(await say('x'.repeat(COMMENT_CHARS_MAX))).toBe('none')
  expect(await say('x'.repeat(COMMENT_CHARS_MAX + 1))).toBe('REQUEST_INVALID')
  expect(await say(' \n ')).toBe('REQUEST_INVALID')
  expect(await say('Hm', { kind: 'goal', id: 'purchase' })).toBe('REQUEST_INVALID')
  expect(await say('Hm', { kind: 'segment' })).toBe('REQUEST_INVALID')
  expect(await say('Hm', { kind: 'draft', id: 'x' })).toBe('REQUEST_INVALID')
})

test('a site keeps so many comments at most', async () => {
  const data = createFolder()
  const kept = Array.from({ length: COMMENTS_PER_SITE_MAX - 1 }, (_, place) => ({
    ...{
      id: `c${place}`,
      about,
      text: 'Again',
      by: 'viewer@shop.example',
      at: place,
      resolved: null,
    },
  }))
  mkdirSync(join(data, 'control'), { recursive: true })
  writeFileSync(join(data, 'control', 'comments.json'), JSON.stringify({ shop: kept }))
  const { url, stop } = await openInProcess(data)
  const { call, refusal } = await openTyped(url)
  const body = { about, text: 'The last' }
  await call(ADD, { site, body })
  expect((await call(LIST, { site })).comments).toHaveLength(COMMENTS_PER_SITE_MAX)
  expect(await refusal(ADD, { site, body })).toBe('COMMENTS_TOO_MANY')
  await stop()
})
