import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
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

/** Where what was imported is read. Traits decide about visitors, and stand on no screen. */
const IMPORTED = [
  ...['/visitors', '/visitors?visitor=imported-by-csv', '/visitors?visitor=imported-by-lines'],
  ...['/live', '/live?show=bad', '/reports?show=paths', '/reports?show=touchpoints&by=page'],
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
  const said = { about: hero, text: next() }
  const { comment } = await api.post<{ comment: { id: string } }>('/comments', said)
  await api.post(`/comments/${comment.id}/answers`, { text: next() })
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
  for (const part of ['.comment-part', '.comment-text', '.comment-answers', 'option'])
    await dialog.locator(part, { hasText: 'data-xss' }).first().waitFor({ state: 'attached' })
  expect(await window.locator('[data-xss], main [src=x], iframe').count()).toBe(0)
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test(
  'generated payloads in imported files stay text on every screen that shows them',
  LONG,
  async () => {
    const { api, stack } = visit
    const { secret } = await api.post<{ secret: string }>('/secret', {})
    const bring = (what: 'events' | 'traits', name: string, content: string) => {
      const file = join(stack.data, name)
      writeFileSync(file, content)
      const door = { SEGUE_URL: stack.collector.url, SEGUE_KEY: stack.collector.key }
      const env = { ...process.env, ...door, SEGUE_SECRET: secret }
      const words = [PROGRAM, 'import', what, file]
      // Rows that are refused are told by the exit code, too.
      return runProgram(process.execPath, words, { env }).catch(({ stdout }) => ({ stdout }))
    }
    const payload = () => next().replaceAll('data-xss', 'data-imported')
    const at = (hour: number) => new Date(Date.now() - 86_400_000 + hour * 3_600_000).toISOString()
    const user = payload()
    const types = ['page_view', 'page_view', 'search', 'purchase', 'rage_click']
    const page = (): Record<string, string> => ({
      ...{ 'page.url': payload(), 'page.path': `/${payload()}` },
      ...{ 'page.title': payload(), 'page.referrer': payload() },
    })
    const rows = types.map((type, hour) => ({
      ...{ at: at(hour), type, visitor: 'imported-by-csv', user, ...page() },
      ...{ search_term: payload(), currency: 'EUR', value: '20', [PAYLOADS[1] ?? '']: payload() },
    }))
    const csv = await bring('events', 'events.csv', toCsv(rows))
    expect(csv.stdout).toContain('5 events taken, 0 rejected.')
    const nested = ['page_view', 'survey', payload()].map((type, hour) => ({
      ...{ at: at(hour), type, visitor: 'imported-by-lines' },
      page: { url: payload(), path: `/${payload()}`, title: payload(), referrer: payload() },
      props: {
        ...{ [payload()]: [payload(), { [payload()]: payload() }] },
        ...{ kind: 'csat', answer: 2, comment: payload() },
      },
    }))
    const lines = await bring('events', 'events.ndjson', toLines(nested))
    expect(lines.stdout).toContain('2 events taken, 1 rejected.')
    const known = [{ user, plan: payload() }]
    const told = await bring('traits', 'traits.csv', toCsv(known))
    expect(told.stdout).toContain('1 traits taken, 0 rejected.')
    const traits = await bring(
      'traits',
      'traits.ndjson',
      toLines([{ user, traits: { tiers: [payload()] } }]),
    )
    expect(traits.stdout).toContain('1 traits taken, 0 rejected.')
    await expect.poll(() => storedTypes(), SOON).toContain('rage_click')

    const { page: window, faults, strangers } = await visit.enter('/')
    for (const path of IMPORTED) {
      await window.goto(`${stack.collector.url}/studio${path}`, { waitUntil: 'commit' })
      await window.locator('main').getByText('data-imported').first().waitFor({ state: 'attached' })
      if (path === '/live') await window.locator('.event-line').first().click()
      const made = window.locator('[data-imported], main [src=x], iframe')
      expect([path, await made.count()]).toEqual([path, 0])
    }
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
  },
)

function toCsv(rows: readonly Record<string, string>[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  return lines.map((cells) => cells.map(cell).join(',')).join('\n')
}

function toLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

async function storedTypes(): Promise<string[]> {
  const { events } = await visit.api.get<{ events: { event: { type: string } }[] }>('/events')
  return events.map(({ event }) => event.type)
}

const runProgram = promisify(execFile)
const PROGRAM = fileURLToPath(new URL('../../packages/cli/dist/segue.js', import.meta.url))
