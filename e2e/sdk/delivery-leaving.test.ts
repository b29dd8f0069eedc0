import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'
import { readWaiting, untilNothingWaits, WAIT } from './waiting.ts'

const visit = useVisit()
const EVENTS = 30

/** Ways to leave a page; all but the crash let a page say goodbye. */
const WAYS: readonly (readonly [way: string, leave: (page: Page) => Promise<unknown>])[] = [
  ['a link to another site is followed', (page) => page.goto(visit.site.collectorUrl)],
  ['the tab is closed', (page) => page.close()],
  ['the page is loaded again', (page) => page.reload()],
  ['the page goes to the background', toBackground],
  ['the page crashes', crash],
]

test.each(WAYS)(
  'when %s, every event on disk arrives, at the latest with the next visit',
  async (way, leave) => {
    const { page, site, context, errors } = visit
    site.pages['/quiet'] = '<!doctype html><title>Without Segue</title>'
    await page.goto(site.shopUrl)
    const committed = await commit(page)
    await leave(page)
    if (!way.endsWith('crashes'))
      await expect.poll(() => arrivedOf(committed), WAIT).toEqual(committed)
    const later = await context.newPage()
    await later.goto(site.shopUrl)
    await expect.poll(() => arrivedOf(committed), WAIT).toEqual(committed)
    await untilNothingWaits(later)
    expect(site.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([])
    expect(errors).toEqual([])
  },
)

test('a page that only goes to the background hears the answer, and sends nothing twice', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await commit(page)
  await toBackground(page)
  await untilNothingWaits(page)
  const all = site.batches.flatMap(({ events }) => events)
  expect(all).toHaveLength(site.events().length)
})

test('while the collector keeps us waiting, the site can still send 16 KiB of its own as it is left', async () => {
  const { page, site } = visit
  site.answer = { status: 'never' }
  site.statuses['/own'] = 204
  site.pages['*'] = toGrantedPage(`<script>
    addEventListener('pagehide', () => {
      localStorage.own = navigator.sendBeacon('/own', 'x'.repeat(16 * 1024))
    })
  </script>`)
  await page.goto(site.shopUrl)
  const text = 'x'.repeat(1_000)
  await page.evaluate((text) => {
    for (let made = 0; made < 200; made += 1) window.segue.push(['track', 'large', { text }])
  }, text)
  await expect.poll(() => site.bodyBytes.length, WAIT).toBe(1)
  site.pages['/quiet'] = '<!doctype html><title>Without Segue</title>'
  await page.goto(`${site.shopUrl}/quiet`)
  expect(await page.evaluate(() => localStorage.own)).toBe('true')
  await expect.poll(() => site.bodyBytes.length, WAIT).toBeGreaterThan(1)
  const [, ...beacons] = site.bodyBytes
  expect(beacons.length).toBeLessThanOrEqual(8)
  expect(beacons.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(48 * 1024)
})

/** Makes events and gives the ids of those whose writing to disk is complete, before any idle time has passed. */
async function commit(page: Page): Promise<string[]> {
  const made = page.evaluate((count) => {
    for (let made = 0; made < count; made += 1) window.segue.push(['track', 'pending'])
  }, EVENTS)
  await made
  const waiting = await readWaiting(page)
  return waiting
    .filter(({ event }) => event.type === 'pending')
    .map(({ id }) => id)
    .sort()
}

/** Which of these ids have arrived, however often. */
function arrivedOf(ids: readonly string[]): string[] {
  const arrived = new Set(visit.site.events().map(({ id }) => id))
  return ids.filter((id) => arrived.has(id))
}

/** Headless browsers have no background: the page is told what a browser tells it there. */
async function toBackground(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

/** Ends the process that runs the page: no listener hears of it. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined)
  await gone
}
