// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../../testing/render-studio.tsx'
import { type Answers, SIGNED_IN, toRefusal } from '../../testing/stand-in-collector.ts'
import { until } from '../../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import '../settings-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const PATH = 'GET /api/sites/shop/looks'
const AT = Date.UTC(2026, 10, 20, 9)
const LOOK = { at: AT, by: 'vic@x.example', deed: 'open', who: 'visitor', id: 'v<b>1' }
const LOOKS = [
  { ...LOOK, isErased: false },
  { ...LOOK, deed: 'erase', id: 'mark', isErased: true },
  { ...LOOK, deed: 'export', who: 'user', id: 'u1', isErased: false },
  { ...LOOK, deed: 'histories', who: 'everyone', id: '', isErased: false },
]

function open(answer: unknown, address = '', others: Answers = {}) {
  rendered = renderStudio(`/settings?show=looks${address}`, { [PATH]: answer, ...others })
}
const has = (text: string) =>
  until(() => expect(rendered.page.textContent?.replaceAll('\u00a0', ' ')).toContain(text))

test('who did what to whom stands in a row each, and a visitor leads to their page', async () => {
  open({ looks: LOOKS, days: 365 })
  await has('4 looks in the last 365 days')
  const rows = [...rendered.page.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
  expect(rows.map((text) => text?.replace(/.*vic@x.example/, ''))).toEqual([
    'openedv<b>1',
    'erasedsomebody erased since (mark)',
    'exporteduser u1',
    'took the histories ofall visitors',
  ])
  const links = [...rendered.page.querySelectorAll<HTMLAnchorElement>('tbody a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/studio/visitors?visitor=v%3Cb%3E1',
  ])
})

test('one visitor is looked for by the whole id, which stands in the address', async () => {
  const asked: (string | null)[] = []
  open((_: unknown, query: URLSearchParams) => {
    asked.push(query.get('id'))
    return { looks: LOOKS.slice(0, 1), days: 365 }
  })
  const field = await rendered.find<HTMLInputElement>('[type=search]')
  field.value = ' v<b>1 '
  ;(await rendered.button('Find')).click()
  await has('Looks at v<b>1')
  expect(new URLSearchParams(location.search).get('id')).toBe('v<b>1')
  expect(asked.at(-1)).toBe('v<b>1')
  ;(await rendered.button('Show all')).click()
  await until(() => expect(asked.at(-1)).toBeNull())
})

test('older ones are asked for before the oldest there is', async () => {
  const full = Array.from({ length: 100 }, (_, place) => ({ ...LOOKS[0], at: AT - place }))
  open((_: unknown, query: URLSearchParams) =>
    query.has('before')
      ? { looks: [{ ...LOOKS[0], by: 'old' }], days: 365 }
      : { looks: full, days: 365 },
  )
  ;(await rendered.button('Show older ones')).click()
  await until(() => expect(rendered.page.querySelectorAll('tbody tr')).toHaveLength(101))
})

test.each([
  ['', 'Nobody has looked at a visitor yet'],
  ['&id=v9', 'Nobody has looked at this visitor'],
])('with nothing to show it says why (%s)', async (address, words) => {
  open({ looks: [], days: 365 }, address)
  await has(words)
})

test('it is for admins, and what is refused is told', async () => {
  const sites = [{ ...SIGNED_IN.sites[0], role: 'publisher' }]
  open({ looks: [], days: 365 }, '', { 'GET /api/session': { ...SIGNED_IN, sites } })
  await has('This is for the role admin')
  rendered.stop()
  open(() => toRefusal(503, 'STORE_UNAVAILABLE'))
  await has('Message of STORE_UNAVAILABLE.')
})
