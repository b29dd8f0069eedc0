import { expect, test } from 'vitest'
import { sendAllNow, useVisit } from './visit.ts'

const INSECURE = 'shop.test'
const visit = useVisit({ args: [`--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`] }, 'own')

test('six tabs of a browser without locks ask a collector that fails together, and then everything arrives', async () => {
  const { context, page, site, errors } = visit
  const posts = () => site.requests.filter((request) => request.startsWith('POST')).length
  const shopUrl = site.shopUrl.replace('127.0.0.1', INSECURE)
  site.answer = { status: 503 }
  const pages = [page]
  while (pages.length < 6) pages.push(await context.newPage())
  await Promise.all(pages.map((tab, index) => tab.goto(`${shopUrl}/${index}`)))
  expect(await page.evaluate(() => 'locks' in navigator)).toBe(false)
  for (const tab of pages) await tab.evaluate(() => window.segue.push(['track', 'kept']))
  const countFailures = () =>
    page.evaluate(() => Number.parseInt(localStorage['segue:test-shop:queue'], 10))
  // Each tab has wanted to send when the second request is due, five seconds after the first at least.
  await expect.poll(countFailures, { timeout: 30_000 }).toBe(2)
  // Tabs that ask in the very same instant cannot have heard of each other. Each for itself, they were nine.
  expect(posts()).toBeLessThanOrEqual(4)
  site.answer = { status: 200 }
  await sendAllNow(context)
  const kept = () => site.events().filter(({ type }) => type === 'kept')
  await site.until(() => kept().length === pages.length)
  expect(errors).toEqual([])
})
