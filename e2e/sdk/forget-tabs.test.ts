import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readVisitor } from './identity-stack.ts'
import { toGrantedPage, toPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const GRANT = ['consent', { personalization: true, measurement: true }]

const push = (page: Page, ...call: unknown[]) =>
  page.evaluate((call) => window.segue.push(call), call)

test.each([
  { way: 'granted by the tag', html: toGrantedPage(), choice: [] },
  { way: "of the visitor's choice, made again afterwards", html: toPage(), choice: [GRANT] },
])('what one tab forgot another one does not send: consent $way', async ({ html, choice }) => {
  const { page, site, context } = visit
  site.pages = { '*': html }
  await page.goto(site.shopUrl)
  site.answer = { status: 503 }
  for (const call of choice) await push(page, ...call)
  const refused = page.waitForResponse((response) => response.url().includes('/v1/events'))
  await push(page, 'track', 'before')
  await refused
  const { visitor: old } = await readVisitor(page)
  const other = await context.newPage()
  await other.goto(site.shopUrl)
  await push(other, 'forget')
  await page.waitForFunction((old) => !localStorage['segue:test-shop']?.includes(old), old)
  await other.close()
  site.answer = { status: 200 }
  for (const call of choice) await push(page, ...call)
  await push(page, 'track', 'after')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await site.until((events) => events.some(({ type }) => type === 'after'))
  expect(site.batches.map(({ visitor }) => visitor)).not.toContain(old)
  expect(site.events().map(({ type }) => type)).not.toContain('before')
})
