// @vitest-environment happy-dom
import type { DraftComment } from '@segue/protocol/api'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { REFRESH_MS } from '../limits.ts'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { type Answers, SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
import { openComments } from './open-comments.ts'
// Loaded ahead: on a busy machine the first test would wait for them.
import '../audiences/audiences-screen.tsx'
import '../experiences/experiences-screen.tsx'

let studio: Rendered
afterEach(() => studio.stop())

const PATH = '/api/sites/shop/comments'
const OPEN: DraftComment = {
  ...{ id: 'c1', about: { kind: 'experience', id: 'hero' }, text: '<b>Bold</b>\nenough?' },
  ...{ at: 0, by: 'bo@shop.example', resolved: null },
}
const RESOLVED: DraftComment = {
  ...{ ...OPEN, id: 'c2', about: { kind: 'segment', id: 'gone' }, text: 'Too few', at: 1 },
  resolved: { at: 2, by: 'ana@shop.example' },
}

/** Opens the comments; gives what was sent, by call. */
async function open(list: readonly DraftComment[], others: Answers = {}, news: string[] = []) {
  const sent: [string, unknown][] = []
  const note = (call: string) => (body: unknown) => {
    sent.push([call, body])
    return { comment: OPEN }
  }
  studio = renderStudio('/audiences', {
    [`GET ${PATH}`]: () => ({
      comments: list,
      news: sent.some(([call]) => call === 'seen') ? [] : news,
    }),
    [`POST ${PATH}/seen`]: note('seen'),
    [`POST ${PATH}/c1/answers`]: note('answer'),
    [`POST ${PATH}`]: note('add'),
    [`POST ${PATH}/c1/resolve`]: note('c1'),
    [`POST ${PATH}/c2/resolve`]: note('c2'),
    [`DELETE ${PATH}/c1`]: note('remove'),
    ...others,
  })
  const unresolved = openComments(list).length
  const told = [
    unresolved > 0 && `${unresolved} open`,
    news.length > 0 && `${news.length} new for you`,
  ]
  const counts = told.filter(Boolean).join(', ')
  ;(await studio.button(counts === '' ? 'Comments' : `Comments (${counts})`)).click()
  return sent
}

const has = (text: string) => until(() => expect(studio.page.textContent).toContain(text))

async function say(text: string): Promise<void> {
  const field = await studio.find<HTMLTextAreaElement>('dialog textarea')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const add = await studio.button('Add the comment')
  await until(() => expect(add.disabled).toBe(false))
  add.click()
}

test('what others say meanwhile is told to who stays, and to who comes back to the tab', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const list: DraftComment[] = []
  let asked = 0
  studio = renderStudio('/audiences', {
    [`GET ${PATH}`]: () => {
      asked += 1
      return { comments: list, news: list.map(({ id }) => id) }
    },
  })
  await until(() => expect(asked).toBe(1))
  list.push(OPEN)
  vi.advanceTimersByTime(REFRESH_MS)
  await studio.button('Comments (1 open, 1 new for you)')
  list.push({ ...OPEN, id: 'c3' })
  document.dispatchEvent(new Event('visibilitychange'))
  await studio.button('Comments (2 open, 2 new for you)')
})

test('a comment stands as text under the name of its part, what is open first', async () => {
  await open([RESOLVED, OPEN])
  await has('1 open, 1 resolved')
  const rows = [...studio.page.querySelectorAll('.comment')]
  expect(rows.map((row) => row.querySelector('.comment-part')?.textContent)).toEqual([
    'Experience Home hero',
    'Segment gone, not in this draft any more',
  ])
  expect(rows[0]?.querySelector('.comment-text')?.innerHTML).toBe(
    '&lt;b&gt;Bold&lt;/b&gt;\nenough?',
  )
  expect(rows[1]?.querySelector('a')).toBeNull()
  expect(rows[1]?.textContent).toContain('Resolved by ana@shop.example, 1 Jan 1970')
})

test('its link leads to the part, opened', async () => {
  await open([OPEN])
  ;(await studio.find<HTMLAnchorElement>('.comment a')).click()
  await until(() =>
    expect(location.pathname + location.search).toBe('/studio/experiences?open=hero'),
  )
  await until(() =>
    expect([...studio.page.querySelectorAll('input')].map(({ value }) => value)).toContain(
      'Home hero',
    ),
  )
  expect(studio.page.querySelector('dialog')).toBeNull()
})

test('what is said is about the part that is chosen; the field is empty and has the focus again', async () => {
  const sent = await open([])
  await has('Nobody has said anything about this draft yet.')
  expect((await studio.button('Add the comment')).disabled).toBe(true)
  await say(' Who asked for this? ')
  await has('Your comment is added.')
  const choice = await studio.find<HTMLSelectElement>('dialog select')
  const [, segment] = [...choice.options]
  choice.value = segment?.value ?? ''
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  const field = await studio.find<HTMLTextAreaElement>('dialog textarea')
  await until(() => expect(field.value).toBe(''))
  expect(document.activeElement).toBe(field)
  await say('Too wide')
  await until(() =>
    expect(sent).toEqual([
      ['add', { about: { kind: 'draft' }, text: 'Who asked for this?' }],
      ['add', { about: { kind: 'segment', id: 'runner' }, text: 'Too wide' }],
    ]),
  )
})

test('comments are resolved, opened again and deleted', async () => {
  const sent = await open([OPEN, RESOLVED])
  const press = async (text: string, part: string) => {
    const button = await studio.button(`${text} what bo@shop.example said of: ${part}`)
    await until(() => expect(button.disabled).toBe(false))
    button.click()
  }
  await press('Resolve', 'Experience Home hero')
  await until(() => expect(sent.at(-1)).toEqual(['c1', { resolved: true }]))
  await until(() => expect(document.activeElement?.textContent).toBe('1 open, 1 resolved'))
  await press('Open again', 'Segment gone, not in this draft any more')
  await until(() => expect(sent.at(-1)).toEqual(['c2', { resolved: false }]))
  await press('Delete', 'Experience Home hero')
  await until(() => expect(sent.at(-1)?.[0]).toBe('remove'))
})

test('what answers a comment stands below it, what is new is marked while it is open, and answers are given', async () => {
  const answer = {
    ...OPEN,
    id: 'a1',
    answers: 'c1',
    text: 'Bold <i>is</i> fine',
    by: 'cy@shop.example',
  }
  const mine = { ...answer, id: 'a2', text: 'Mine', by: SIGNED_IN.user.email, at: 9 }
  const sent = await open([OPEN, answer, mine], {}, ['a1'])
  await has('1 open, 0 resolved')
  const answers = [...studio.page.querySelectorAll('.comment-answers .comment')]
  expect(answers.map((one) => one.querySelector('.comment-text')?.textContent)).toEqual([
    'Bold <i>is</i> fine',
    'Mine',
  ])
  await until(() => expect(sent).toEqual([['seen', { until: 9 }]]))
  await studio.button('Comments (1 open)')
  expect(answers.map((one) => one.querySelector('.chip')?.textContent)).toEqual([
    'New for you',
    undefined,
  ])
  ;(await studio.button('Answer what bo@shop.example said of: Experience Home hero')).click()
  const field = await studio.find<HTMLTextAreaElement>('.comment textarea')
  await until(() => expect(document.activeElement).toBe(field))
  field.value = ' Thanks '
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const add = await studio.button('Add the answer')
  await until(() => expect(add.disabled).toBe(false))
  add.click()
  await until(() => expect(sent.at(-1)).toEqual(['answer', { text: 'Thanks' }]))
  await until(() => expect(studio.page.querySelector('.comment textarea')).toBeNull())
})

test('a viewer says something, and settles only what is theirs', async () => {
  const sites = [{ ...SIGNED_IN.sites[0], role: 'viewer' }]
  const mine = { ...OPEN, id: 'c3', by: SIGNED_IN.user.email }
  await open([OPEN, mine], { 'GET /api/session': { ...SIGNED_IN, sites } })
  await has('2 open, 0 resolved')
  const buttons = [...studio.page.querySelectorAll('.comment')].map((row) => {
    return row.querySelectorAll('button').length
  })
  // Everybody answers; the other two are for what is theirs.
  expect(buttons).toEqual([1, 3])
  expect(studio.page.querySelector('dialog textarea')).not.toBeNull()
})

test('what is refused is told and what was typed stays; so is a list that does not load', async () => {
  await open([], { [`POST ${PATH}`]: () => toRefusal(409, 'COMMENT_PART_UNKNOWN') })
  await say('Hm')
  await has('Message of COMMENT_PART_UNKNOWN.')
  expect((await studio.find<HTMLTextAreaElement>('dialog textarea')).value).toBe('Hm')
  studio.stop()
  await open([], { [`GET ${PATH}`]: () => toRefusal(503, 'LOG_BUSY') })
  await has('Message of LOG_BUSY.')
  await studio.button('Try again')
})
