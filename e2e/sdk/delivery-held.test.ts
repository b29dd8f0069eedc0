import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passTime } from './pass-time.ts'
import { toPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST')).length
const readHold = (page: Page) => page.evaluate(() => localStorage['segue:test-shop:queue'] ?? null)

test.each([
  ['refuses', { status: 503 }, 2],
  ['asks to wait', { status: 503, headers: { 'retry-after': '600' } }, 1],
  ['cannot be reached', { status: 0 }, 2],
])('three page views in a row are one back-off to a collector that %s', async (_, answer, most) => {
  const { context, page, site } = visit
  site.answer = answer
  await context.clock.install()
  for (const path of ['', '/second', '/third']) {
    await page.goto(`${site.shopUrl}${path}`)
    await page.evaluate(() => window.segue.push(['track', 'kept']))
    await passTime([page], 3)
  }
  expect(posts()).toBeGreaterThan(0)
  expect(posts()).toBeLessThanOrEqual(most)
})

const GRANT = ['consent', { personalization: true, measurement: true }]

test.each([
  ['measurement alone is denied', ['consent', { measurement: false }]],
  ['all is withdrawn', ['consent', { personalization: false, measurement: false }]],
  ['the visitor is forgotten', ['forget']],
])('pages tell each other to wait until %s', async (_, call) => {
  const { page, site } = visit
  site.answer = { status: 503 }
  site.pages = { '*': toPage('', '', '') }
  await page.goto(site.shopUrl)
  expect(await readHold(page)).toBeNull()
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await expect.poll(() => readHold(page), { timeout: 15_000 }).toMatch(/^1,\d+,\d+$/)
  await page.evaluate((call) => window.segue.push(call), call)
  expect(await readHold(page)).toBeNull()
})
