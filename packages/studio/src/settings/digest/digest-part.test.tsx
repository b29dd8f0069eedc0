// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { type Answers, SIGNED_IN, toRefusal } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../settings-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const PATH = '/api/sites/shop/digest'
const PLAN = { on: false, weekday: 1, hour: 8, mails: [], url: '', saved: [] }
const NEVER = { plan: PLAN, revision: 4, by: '', next: null, mailIsSet: true, last: null }
const SAVED = ['s1', 's2'].map((id) => ({
  ...{ id, name: `Report ${id}`, report: 'goals', period: 'last week', query: {} },
  ...{ at: 0, by: 'ana@shop.example', misfits: [] },
}))

/** Opens the part; gives what was sent, by call. */
function open(digest: object = NEVER, others: Answers = {}) {
  const sent: Record<string, unknown> = {}
  rendered = renderStudio('/settings?show=digest', {
    [`GET ${PATH}`]: digest,
    'GET /api/sites/shop/saved-reports': { saved: SAVED },
    [`POST ${PATH}`]: (body: object) => {
      sent.set = body
      return { digest: NEVER, secret: null }
    },
    [`POST ${PATH}/test`]: (body: object) => {
      sent.test = body
      return { arrived: true, why: '' }
    },
    ...others,
  })
  return sent
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))
}

async function press(text: string): Promise<void> {
  const button = await rendered.button(text)
  await until(() => expect(button.disabled).toBe(false))
  button.click()
}

async function set(selector: string, value: string, event = 'input'): Promise<void> {
  const field = await rendered.find<HTMLInputElement>(selector)
  field.value = value
  field.dispatchEvent(new Event(event, { bubbles: true }))
}

test('it is switched on for a day and an hour, with recipients and a saved report', async () => {
  const sent = open()
  await hasText('Nobody is told about the week')
  ;(await rendered.find<HTMLInputElement>('form input[type=checkbox]')).click()
  const [weekday, hour] = [...rendered.page.querySelectorAll<HTMLSelectElement>('form select')]
  for (const [choice, value] of [
    [weekday, '5'],
    [hour, '17'],
  ] as const) {
    if (!choice) throw new Error('There is no choice.')
    choice.value = value
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  }
  await set('form textarea', 'ana@shop.example\nbo@shop.example, ')
  ;(await rendered.find<HTMLInputElement>('fieldset.rule-field input')).click()
  await press('Save the digest')
  await until(() =>
    expect(sent.set).toEqual({
      ...{ on: true, weekday: 5, hour: 17, url: '', saved: ['s1'], revision: 4 },
      mails: ['ana@shop.example', 'bo@shop.example'],
    }),
  )
})

test('what others changed meanwhile is told, and my changes are carried over to it', async () => {
  const [ana, bo, cy] = ['ana@shop.example', 'bo@shop.example', 'cy@shop.example']
  const before = { ...NEVER, plan: { ...PLAN, on: true, mails: [ana, bo] } }
  const after = { ...before, revision: 5, plan: { ...before.plan, mails: [bo], hour: 9 } }
  let current = before
  const saved: unknown[] = []
  open(before, {
    [`GET ${PATH}`]: () => current,
    [`POST ${PATH}`]: (body: { revision: number }) => {
      saved.push(body)
      current = after
      if (body.revision !== after.revision) return toRefusal(409, 'DIGEST_NOT_CURRENT')
      return { digest: after, secret: null }
    },
  })
  await set('form textarea', `${ana}\n${bo}\n${cy}`)
  await press('Save the digest')
  await hasText('It is sent on Monday at 09:00.')
  await hasText(`${ana} does not get it any more.`)
  expect(rendered.page.textContent).not.toContain('Message of DIGEST_NOT_CURRENT')
  await press('Carry my changes over')
  await until(() => expect(rendered.page.querySelector('form [role=alert]')).toBeNull())
  await press('Save the digest')
  const joined = { ...PLAN, on: true, hour: 9, mails: [bo, cy], revision: 5 }
  await until(() => expect(saved.at(-1)).toEqual(joined))
})

test('the secret of a new address is shown once', async () => {
  const answer = { digest: NEVER, secret: 'whs_shown_once' }
  open(NEVER, { [`POST ${PATH}`]: answer })
  await set('form input[type=url]', 'https://bi.example/digest')
  await press('Save the digest')
  await hasText('whs_shown_once')
})

test('it says when the next one is due, and what became of the newest with whom', async () => {
  const post = { attempts: 1, at: Date.UTC(2026, 10, 23, 7), why: '' }
  open({
    ...{ plan: { ...PLAN, on: true }, revision: 1, by: 'ana@shop.example', mailIsSet: true },
    next: Date.UTC(2026, 10, 30, 7),
    last: {
      ...{ id: 'd', from: Date.UTC(2026, 10, 16), until: Date.UTC(2026, 10, 23), at: 0 },
      posts: [
        { to: 'ana@shop.example', state: 'told', ...post },
        { to: 'bo@shop.example', state: 'waiting', ...post, why: '451 <b>later</b>' },
        { to: 'cy@shop.example', state: 'given_up', ...post, why: '550 No such user' },
      ],
    },
  })
  await hasText('The week is told to others')
  await hasText('ana@shop.example switched it on.')
  await hasText('The newest is about 16 Nov 2026 to')
  for (const text of ['told 23 Nov', 'next try 23 Nov', '451 <b>later</b>', 'given up 23 Nov'])
    await hasText(text)
})

test('one is sent now to whoever asks, and to the address where there is one', async () => {
  const sent = open({ ...NEVER, plan: { ...PLAN, url: 'https://bi.example/' } })
  await press('Send me one now')
  await hasText('The mail server took it for ana@shop.example')
  expect(sent.test).toEqual({ to: 'me' })
  await press('Send one to the address')
  await hasText('It arrived at the address')
  expect(sent.test).toEqual({ to: 'address' })
})

test('a test that did not arrive says why', async () => {
  const why = 'The mail server did not take it: 550 No such user (EENVELOPE)'
  open(NEVER, { [`POST ${PATH}/test`]: { arrived: false, why } })
  await press('Send me one now')
  await hasText('It did not arrive')
  await hasText(why)
})

test('without a mail server it says what sets one, and no mail can be tried', async () => {
  open({ ...NEVER, mailIsSet: false })
  await hasText('SEGUE_SMTP_URL')
  expect((await rendered.button('Send me one now')).disabled).toBe(true)
})

test('what is refused is told, and it is for admins', async () => {
  open(NEVER, { [`POST ${PATH}`]: () => toRefusal(400, 'REQUEST_INVALID') })
  await press('Save the digest')
  await hasText('Message of REQUEST_INVALID.')
  rendered.stop()
  const sites = [{ ...SIGNED_IN.sites[0], role: 'publisher' }]
  open(NEVER, { 'GET /api/session': { ...SIGNED_IN, sites } })
  await hasText('This is for the role admin')
})
