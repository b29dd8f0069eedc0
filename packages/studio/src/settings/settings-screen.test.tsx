// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './settings-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

/** Opens a part; gives what was sent, by call. */
function open(part: string, answers: object = {}): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  const note = (call: string, answer: unknown) => ({
    [call]: (body: unknown) => {
      sent[call] = body
      return answer
    },
  })
  rendered = renderStudio(`/settings?show=${part}`, {
    'GET /api/sites/shop/retention': { days: null },
    'GET /api/sites/shop/four-eyes': { on: false },
    ...note('POST /api/sites/shop/four-eyes', { on: true }),
    'GET /api/sites/shop/watch': { on: false, since: null, visitors: 0, waiting: 0 },
    'GET /api/sites/shop/webhooks': { webhooks: [WEBHOOK] },
    ...note('POST /api/sites/shop/origins', { origins: [] }),
    ...note('POST /api/sites/shop/retention', { days: 30 }),
    ...note('POST /api/sites/shop/watch', { on: true }),
    ...note('POST /api/sites/shop/webhooks', { webhook: WEBHOOK, secret: 'whsec_shown_once' }),
    ...note('POST /api/sites/shop/webhooks/crm/pause', { webhook: WEBHOOK }),
    ...note('POST /api/sites/shop/webhooks/crm/replay', { replayed: 2 }),
    ...answers,
  })
  return sent
}

const WEBHOOK = {
  ...{ id: 'crm', name: 'CRM', url: 'https://crm.example/hook', kinds: ['stage_change'] },
  ...{ paused: false, createdAt: 0, by: 'ana@shop.example', failing: null, dead: 2 },
}

async function fill(selector: string, text: string): Promise<void> {
  const field = await rendered.find<HTMLInputElement>(selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function hasText(text: string): Promise<void> {
  return until(() => expect(rendered.page.textContent).toContain(text))
}

async function press(text: string): Promise<void> {
  const button = await rendered.button(text)
  await until(() => expect(button.disabled).toBe(false))
  button.click()
}

test('origins are one a line, and are saved as they stand there', async () => {
  const sent = open('site')
  await fill('textarea', 'https://shop.example\nhttps://www.shop.example\n')
  await press('Save the origins')
  await until(() =>
    expect(sent['POST /api/sites/shop/origins']).toEqual({
      origins: ['https://shop.example', 'https://www.shop.example'],
    }),
  )
})

test('days to keep are asked for once more before anything is removed', async () => {
  const sent = open('site')
  await hasText('kept for good')
  await fill('input[type=number]', '30')
  await press('Save the days')
  await hasText('Remove what is older than 30 days?')
  expect(sent).toEqual({})
  ;(await rendered.find('dialog .button-main')).click()
  await until(() => expect(sent['POST /api/sites/shop/retention']).toEqual({ days: 30 }))
})

test('publishing takes two people once an admin says so', async () => {
  const sent = open('site')
  await hasText('Whoever may publish does so alone')
  await press('Ask for two people')
  await until(() => expect(sent['POST /api/sites/shop/four-eyes']).toEqual({ on: true }))
})

test('a webhook tells how it fares, is paused, and sends again what was given up', async () => {
  const sent = open('webhooks')
  await hasText('Arrives. Given up: 2')
  await hasText('moves to another stage')
  await press('Pause CRM')
  await until(() =>
    expect(sent['POST /api/sites/shop/webhooks/crm/pause']).toEqual({ paused: true }),
  )
  await press('Send what was given up CRM')
  await until(() => expect(sent['POST /api/sites/shop/webhooks/crm/replay']).toEqual({}))
})

test.each([
  [
    { arrived: true, status: 200, ms: 12, text: '<b>ok</b>', why: '' },
    ['The test arrived at CRM: status 200 after 12 ms', 'How the answer begins<b>ok</b>'],
  ],
  [
    { arrived: false, status: null, ms: 3, text: '', why: 'Nobody listens (ECONNREFUSED).' },
    ['The test did not arrive at CRM (after 3 ms)', 'Nobody listens (ECONNREFUSED).'],
  ],
])('a test tells how it was answered: %j', async (result, words) => {
  const answer = { delivery: 'test-1', ...result }
  open('webhooks', { 'POST /api/sites/shop/webhooks/crm/test': answer })
  await press('Send a test CRM')
  for (const text of words) await hasText(text)
})

test('the secret of a new webhook is shown once', async () => {
  const sent = open('webhooks')
  await fill('input[name=name]', 'Mail')
  await fill('input[name=url]', 'https://mail.example/hook')
  await press('Make a webhook')
  await hasText('whsec_shown_once')
  expect(sent['POST /api/sites/shop/webhooks']).toEqual({
    ...{ name: 'Mail', url: 'https://mail.example/hook', kinds: [] },
  })
})

test('watching is turned on where it is needed', async () => {
  const sent = open('webhooks')
  await press('Start watching')
  await until(() => expect(sent['POST /api/sites/shop/watch']).toEqual({ on: true }))
})

test.each(['site', 'webhooks'])('%s is for admins', async (part) => {
  const sites = [{ ...SIGNED_IN.sites[0], role: 'publisher' }]
  open(part, { 'GET /api/session': { ...SIGNED_IN, sites } })
  await hasText('This is for the role admin')
})

test('a collector that refuses is told, with a way to try again', async () => {
  open('webhooks', { 'GET /api/sites/shop/webhooks': () => toRefusal(403, 'FORBIDDEN') })
  await hasText('Message of FORBIDDEN.')
  await rendered.button('Try again')
})
