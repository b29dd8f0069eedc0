import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { sendNow, useVisit } from './visit.ts'

const visit = useVisit()

/** What pages push, as expressions of the page: what is left of its properties, where it is an event. */
const ENTRIES: [what: string, entry: string, props: object | undefined][] = [
  [
    'an object without a prototype',
    `Object.assign(Object.create(null), { event: 'odd', value: 1, nested: Object.assign(Object.create(null), { a: 1 }) })`,
    { value: 1, nested: { a: 1 } },
  ],
  [
    'one whose hasOwnProperty is a text',
    `({ event: 'odd', hasOwnProperty: 'mine', value: 1 })`,
    { hasOwnProperty: 'mine', value: 1 },
  ],
  [
    'one with a getter that throws',
    `({ event: 'odd', value: 1, get gone() { throw new Error('theirs') } })`,
    { value: 1 },
  ],
  [
    'items with a getter that throws',
    `({ event: 'odd', ecommerce: { value: 1, items: [{ item_id: 'a', get gone() { throw new Error('theirs') } }] } })`,
    { value: 1, items: [{ item_id: 'a' }] },
  ],
  [
    'one that holds itself',
    `(() => { const entry = { event: 'odd', value: 1 }; entry.self = [entry]; return entry })()`,
    undefined,
  ],
  ['a Proxy', `new Proxy({ event: 'odd', value: 1 }, {})`, { value: 1 }],
  [
    'unsafe keys',
    `JSON.parse('{"event":"odd","value":1,"__proto__":{"polluted":1},"a":{"constructor":1,"b":2}}')`,
    { value: 1, a: { b: 2 } },
  ],
  [
    'a list of two million entries',
    `({ event: 'odd', value: 1, list: Array(2_000_000).fill(7) })`,
    { value: 1, list: Array(200).fill(7), segue_cut: true },
  ],
  [
    'a list with holes and two thousand million places',
    `({ event: 'odd', value: 1, list: Array(2 ** 31) })`,
    { value: 1, list: [] },
  ],
  ['a date that is none', `({ event: 'odd', value: 1, at: new Date(NaN) })`, { value: 1 }],
  [
    'a date of a page that writes dates in its own way',
    `(Date.prototype.toJSON = function () { return this }, ({ event: 'odd', at: new Date(0) }))`,
    { at: '1970-01-01T00:00:00.000Z' },
  ],
]

test.each(ENTRIES)('%s is pushed and tracked, and hurts nobody', async (_, entry, props) => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage('', `<script>window.dataLayer = []</script>`)
  await page.goto(site.shopUrl)
  const before = await page.evaluate(() => window.dataLayer.length)
  expect(await page.evaluate(`dataLayer.push(${entry})`)).toBe(before + 1)
  await page.evaluate(`segue.push(['track', 'odd_call', ${entry}])`)
  await page.evaluate(`segue.push(['track', 'last'])`)
  await sendNow(page)
  const events = await site.until((all) => all.some(({ type }) => type === 'last'))
  const propsOf = (name: string) => events.find(({ type }) => type === name)?.props
  expect(propsOf('odd')).toBeDefined()
  if (props) expect(propsOf('odd')).toEqual(props)
  expect(propsOf('odd_call')).toBeDefined()
  expect(await page.evaluate('({}).polluted')).toBeUndefined()
  expect(visit.errors).toEqual([])
})

/** What pages push to us that is no call. */
const NO_CALLS = [
  ...[
    'undefined',
    'null',
    '7',
    '"track"',
    '{}',
    '[]',
    '[[]]',
    '() => {}',
    '[Symbol()]',
    '["stop "]',
  ],
  ...['[Object.create(null)]', '{ get 0() { throw new Error("theirs") } }', '["toString"]'],
  ...['["__proto__"]', '["constructor"]', '["hasOwnProperty"]', '["consent"]'],
  ...['["consent", null]', '["on"]', '["use"]', '["use", null]', '["set"]', '["set", null]'],
  ...[
    '["track"]',
    '["track", null]',
    '["track", Symbol()]',
    '["track", { toString: 1 }]',
    '["page", null]',
  ],
  ...[
    '["identify"]',
    '["identify", null]',
    '["identify", {}]',
    '["group"]',
    '["alias"]',
    '["ready"]',
  ],
]

test('what is no call is passed over, before and after the script came, and the rest goes on', async () => {
  const { page, site } = visit
  const pushes = NO_CALLS.map((call) => `segue.push(${call})`).join('\n')
  site.pages['*'] = toGrantedPage('', `<script>window.segue = []\n${pushes}</script>`)
  await page.goto(site.shopUrl)
  expect(await page.textContent('#note')).toBe('Welcome')
  await page.evaluate(`${pushes}; segue.push(['track', 'last'])`)
  await sendNow(page)
  const events = await site.until((all) => all.some(({ type }) => type === 'last'))
  expect(events.map(({ type }) => type)).toContain('experience_impression')
  expect(visit.errors).toEqual([])
})

test.each([
  'mysegue_debug=1',
  'q=segue_debug',
  'segue_debugger=1',
  'segue_previews=x',
  'a=1&b=segue_preview%3D',
])('an address with ?%s asks for no part', async (query) => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/?${query}`)
  expect(await page.textContent('#note')).toBe('Welcome')
  expect(site.requests.filter((request) => request.includes('/parts/'))).toEqual([])
})
