import { expect, test } from 'vitest'
import { sendEvents } from './send-events.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(0)
/** Some 20 page loads. */
const LONG = { timeout: 120_000 }
/** How long a busy machine may take. */
const SOON = { timeout: 15_000 }

const ELEMENTS = [
  '<img src=x data-xss onerror=alert(1)>',
  '<svg data-xss onload=alert(1)>',
  '<script data-xss>alert(1)</script>',
  '<a data-xss href="javascript:alert(1)">x</a>',
  '<iframe data-xss srcdoc="<script>alert(1)</script>"></iframe>',
  '<math data-xss><mtext></mtext></math>',
]
const OPENERS = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title></style>',
  '--><!--',
  '&lt;',
  '{{1}}',
  '\u202e',
]
/** Every way out of a context before every element. */
const PAYLOADS = OPENERS.flatMap((opener) => ELEMENTS.map((element) => `${opener}${element}`))
let turn = 0
function next(): string {
  turn += 1
  return PAYLOADS[turn % PAYLOADS.length] ?? ''
}

/** A value with a payload in place of every text that people write: names, descriptions, contents, values of rules. */
function spoil(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return SPOILT.has(key) ? next() : value
  if (Array.isArray(value)) return value.map((one) => spoil(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]))
}
const SPOILT = new Set(['name', 'description', 'text'])

const SCREENS = [
  ...['/?days=90', '/audiences', '/journey', '/experiences', '/results', '/config'],
  ...['/visitors', '/visitors?visitor=visitor-of-the-studio', '/live', '/live?show=bad'],
  ...['paths', 'satisfaction', 'personas'].map((name) => `/reports?show=${name}`),
  ...['people', 'keys', 'webhooks', 'activity'].map((part) => `/settings?show=${part}`),
]

test('generated payloads in every kind of text stay text on every screen', LONG, async () => {
  const { api, stack } = visit
  const { config } = await api.get<{ config: object }>('/config')
  await api.post('/versions', { config: spoil(config), note: next(), base: 1 })
  await api.post('/keys', { scope: 'write', name: next() })
  await api.post('/tokens', { name: next(), role: 'viewer' })
  await api.post('/watch', { on: true })
  await api.post('/webhooks', { name: next(), url: 'https://crm.shop.invalid/' })
  // As much of one as an address of mail may be.
  const email = '<svg/data-xss/onload=alert(1)>@shop.example'
  await api.post('/invitations', { email, role: 'viewer' })
  const question = { report: 'paths', period: 'last 7 days', query: {} }
  await api.post('/saved-reports', { ...question, name: next() })
  const hero = { kind: 'experience', id: 'home-hero' }
  await api.post('/comments', { about: hero, text: next() })
  const page = () => ({ url: next(), path: `/${next()}`, title: next(), referrer: next() })
  const item = () => ({ item_id: next(), item_name: next(), item_category: 'running' })
  const types = ['view_item', 'view_item', 'view_item', 'add_to_cart', 'purchase', 'search']
  const told = types.map((type) => ({
    ...{ type, page: page(), segments: ['runner'], stage: 'decision' },
    props: { [next()]: next(), items: [item()], value: 20, currency: 'EUR', search_term: next() },
  }))
  const met = { experience: 'home-hero', variant: 'runner' }
  const exposed = { type: 'experience_impression', props: met, variants: { 'home-hero': 'runner' } }
  const answered = { type: 'survey', props: { kind: 'nps', answer: 9, comment: next() } }
  const known = { type: 'identify', props: { user: next(), traits: { plan: next() } } }
  const { bad } = await sendEvents(stack, [...told, exposed, answered, known, { type: next() }])
  expect(bad.map(({ code }) => code)).toContain('EVENT_TYPE_INVALID')

  await expect.poll(() => storedTypes(), SOON).toContain('survey')

  const { page: window, faults, strangers } = await visit.enter('/')
  for (const path of SCREENS) {
    await window.goto(`${stack.collector.url}/studio${path}`, { waitUntil: 'commit' })
    // A screen on which no payload stands would prove nothing.
    await window.locator('main').getByText('data-xss').first().waitFor({ state: 'attached' })
    await window.waitForFunction(() => document.querySelector('.skeleton') === null)
    const made = window.locator('[data-xss], main [src=x], iframe')
    expect([path, await made.count()]).toEqual([path, 0])
  }
  await window.goto(`${stack.collector.url}/studio/experiences`)
  await window.getByRole('button', { name: 'Comments (1 open)' }).click()
  const dialog = window.getByRole('dialog')
  for (const part of ['.comment-part', '.comment-text', 'option'])
    await dialog.locator(part, { hasText: 'data-xss' }).first().waitFor({ state: 'attached' })
  expect(await window.locator('[data-xss], main [src=x], iframe').count()).toBe(0)
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

async function storedTypes(): Promise<string[]> {
  const { events } = await visit.api.get<{ events: { event: { type: string } }[] }>('/events')
  return events.map(({ event }) => event.type)
}
