import { expect, test } from 'vitest'
import { toPage } from './shop.ts'
import { readStored, sendNow, useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()

const call = (choice: object) => `<script>window.segue = [['consent', ${JSON.stringify(choice)}]]
segue.push(['track', 'on_next'])</script>`
const MEASURE = { personalization: false, measurement: true }
const DENIED = { personalization: 'denied', measurement: 'denied' }
const CHOICE = { 'segue:test-shop:consent': 'denied,denied' }
const NOTHING = { personalization: false, measurement: false }
const granted = 'data-consent="granted"'

/** How the first page was granted, and how the next one says no before anything of it ran. */
const WITHDRAWALS: [granted: string, said: string, first: string, next: string][] = [
  ['by the tag', 'its call', toPage('', '', granted), toPage('', call(MEASURE))],
  [
    'by the tag',
    'its call, and its tag still grants',
    toPage('', '', granted),
    toPage('', call(MEASURE), granted),
  ],
  [
    ...['by a call', 'its call'],
    ...[toPage('', call({ personalization: true, measurement: true })), toPage('', call(MEASURE))],
  ] as [string, string, string, string],
]

test.each(WITHDRAWALS)(
  'granted %s, personalization withdrawn by the next page, by %s: what waited and told of it is gone',
  async (_granted, _said, first, next) => {
    const { page, site } = visit
    // The first page is left before anything was sent: all of it waits on disk.
    site.answer = { status: 500 }
    site.pages = { '/': first, '*': next }
    await page.goto(site.shopUrl)
    await expect.poll(async () => Object.keys(await readStored(page)), WAIT).toContain(DISK)
    expect(await readWaitingTypes()).toContain('experience_impression')
    await page.goto(`${site.shopUrl}/next`)
    await expect.poll(readWaitingTypes, WAIT).not.toContain('experience_impression')
    site.answer = { status: 200 }
    await sendNow(page)
    const events = await site.until((all) => all.some(({ type }) => type === 'on_next'))
    const nothing = { segments: [], stage: '', variants: {} }
    expect(events).toEqual(events.map((event) => ({ ...event, ...nothing })))
    expect(events.map(({ type, page: { path } }) => [type, path])).toEqual([
      ['page_view', '/next'],
      ['on_next', '/next'],
    ])
    await expect.poll(() => readProfile(), WAIT).toMatchObject(FORGOTTEN)
    const snapshot = JSON.parse(String((await readStored(page))['segue:test-shop']))
    expect(snapshot).toMatchObject(FORGOTTEN)
    expect(await page.textContent('#note')).toBe('Hello')
  },
)

test('all withdrawn by the next page, by its call: nothing is left, nothing is sent', async () => {
  const { page, site } = visit
  const left = { 'segue:test-shop:consent': 'denied,denied' }
  site.answer = { status: 500 }
  site.pages = { '/': toPage('', '', granted), '*': toPage('', call(NOTHING)) }
  await page.goto(site.shopUrl)
  await expect.poll(async () => Object.keys(await readStored(page)), WAIT).toContain(DISK)
  await page.goto(`${site.shopUrl}/next`)
  site.answer = { status: 200 }
  expect(await page.evaluate(() => Object.values(window.segue.getConsent()))).toEqual([
    'denied',
    'denied',
  ])
  await expect.poll(() => readStored(page), WAIT).toEqual(left)
  await sendNow(page)
  await page.goto(`${site.shopUrl}/end`)
  expect(site.events()).toEqual([])
})

test.each([
  ['its tag', toPage('', '', granted), {}],
  ['a call', toPage('', call({ personalization: true, measurement: true })), CHOICE],
])(
  'granted by %s, data-consent="denied" on the next page withdraws it: nothing is left, nothing is sent',
  async (_granted, first, left) => {
    const { page, site } = visit
    site.answer = { status: 500 }
    site.pages = { '/': first, '/next': toPage('', '', 'data-consent="denied"') }
    await page.goto(site.shopUrl)
    await expect.poll(async () => Object.keys(await readStored(page)), WAIT).toContain(DISK)
    await page.goto(`${site.shopUrl}/next`)
    site.answer = { status: 200 }
    await expect.poll(() => readStored(page), WAIT).toEqual(left)
    await sendNow(page)
    expect(await page.evaluate(() => window.segue.getConsent())).toEqual(DENIED)
    expect(site.events()).toEqual([])
    const choice = { personalization: true, measurement: true }
    await page.evaluate((choice) => window.segue.push(['consent', choice]), choice)
    await page.evaluate(() => window.segue.push(['track', 'chosen']))
    await site.until((all) => all.some(({ type }) => type === 'chosen'))
  },
)

async function readProfile(): Promise<object | undefined> {
  const stored = await readStored(visit.page)
  return (stored['segue:test-shop#disk'] as object[] | undefined)?.[0]
}

/** What lies on disk to be sent. */
async function readWaitingTypes(): Promise<string[]> {
  const entries = ((await readStored(visit.page))[DISK] ?? []) as { event: { type: string } }[]
  return entries.map(({ event }) => event.type)
}

const DISK = 'segue:test-shop:queue#disk'
const FORGOTTEN = { log: [], exposures: {}, segments: [], source: { first: {}, last: {} } }
