import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passTime } from './pass-time.ts'
import { sendNow, useVisit } from './visit.ts'
import { countWaiting, readWaiting, untilNothingWaits } from './waiting.ts'

const visit = useVisit({}, 'own')
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST')).length

test('while the collector is dead for ten minutes, it is asked twelve times at most', async () => {
  const { page, site } = visit
  site.answer = { status: 0 }
  await openWithClock(page)
  await page.evaluate(() => window.segue.push(['track', 'kept']))
  await passTime([page], 600, { stepMs: 10_000 })
  expect(posts()).toBeGreaterThan(2)
  expect(posts()).toBeLessThanOrEqual(12)
})

test('when the collector asks to wait, it is not asked before, and then gets everything', async () => {
  const { page, site } = visit
  site.answer = { status: 503, headers: { 'retry-after': '40' } }
  await openWithClock(page)
  await passTime([page], 5, STEP)
  expect(posts()).toBe(1)
  await page.evaluate(() => {
    for (let made = 0; made < 15; made += 1) window.segue.push(['track', 'kept'])
  })
  site.answer = { status: 200 }
  await passTime([page], 30, STEP)
  expect(posts()).toBe(1)
  await passTime([page], 10, STEP)
  expect(posts()).toBeGreaterThan(1)
  await untilNothingWaits(page)
})

test('a full queue keeps to its limits and what counts most, and the next batch says what is gone', async () => {
  const { page, site } = visit
  site.answer = { status: 503, headers: { 'retry-after': '600' } }
  await openWithClock(page)
  await passTime([page], 3, STEP)
  const all = await page.evaluate(() => {
    const ids: string[] = []
    window.segue.on('event', (event) => ids.push((event as { id: string }).id))
    for (let made = 0; made < 40; made += 1)
      window.segue.push(['track', 'purchase', { value: made }])
    const text = 'x'.repeat(900)
    for (let made = 0; made < 1_300; made += 1) window.segue.push(['track', 'plain', { text }])
    return ids
  })
  await countWaiting(page)
  await passTime([page], 3, STEP)
  const kept = await readWaiting(page)
  expect(kept.length).toBeLessThanOrEqual(1_000)
  const bytes = kept.reduce((sum, { event }) => sum + JSON.stringify(event).length, 0)
  expect(bytes).toBeLessThanOrEqual(1_048_576)
  expect(bytes).toBeGreaterThan(700_000)
  expect(kept.filter(({ event }) => event.type === 'purchase')).toHaveLength(40)
  expect(kept.filter(({ event }) => event.type === 'experience_impression')).toHaveLength(1)
  site.answer = { status: 200 }
  await page.goto(`${site.shopUrl}/next`)
  await sendNow(page)
  await passTime([page], 5, STEP)
  await untilNothingWaits(page)
  const arrived = new Set(site.events().map(({ id }) => id))
  const told = site.events().reduce((sum, { dropped = 0 }) => sum + dropped, 0)
  const views = site.events().filter(({ type }) => type === 'page_view').length
  const missing = all.filter((id) => !arrived.has(id)).length
  // The first page view was the oldest ordinary event, so it went as well.
  expect(told).toBe(missing + 2 - views)
  expect(told).toBeGreaterThan(300)
})

/** Opens the shop with a clock that runs as ever, and faster when it is told to pass. */
async function openWithClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.goto(visit.site.shopUrl)
}

const STEP = { stepMs: 200 }
