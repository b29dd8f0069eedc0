import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'
import { untilNothingWaits } from './waiting.ts'

const visit = useVisit({}, 'own')

test('a large batch is compressed on the wire, without asking for permission first', async () => {
  const { page, site, errors } = visit
  await page.goto(site.shopUrl)
  await untilNothingWaits(page)
  const before = site.bodyBytes.length
  await page.evaluate(() => {
    for (let made = 0; made < 50; made += 1)
      window.segue.push(['track', 'much', { text: 'the same text, over and over again'.repeat(9) }])
  })
  await untilNothingWaits(page)
  const batch = site.batches.at(-1)
  const chars = JSON.stringify(batch).length
  expect(batch?.events).toHaveLength(50)
  expect(site.bodyBytes.slice(before)).toHaveLength(1)
  expect(site.bodyBytes.at(-1)).toBeLessThan(chars / 5)
  expect(site.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([])
  expect(errors).toEqual([])
})

test('what a browser refuses to take as the page is left stays on disk, and arrives once the visitor is back', async () => {
  const { page, context, site, errors } = visit
  site.pages['/quiet'] = '<!doctype html><title>Without Segue</title>'
  await context.addInitScript(() => {
    const { fetch } = window
    window.fetch = (input, init) =>
      init?.keepalive ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init)
    navigator.sendBeacon = () => {
      localStorage.refused = Number(localStorage.refused ?? 0) + 1
      return false
    }
  })
  await page.goto(site.shopUrl)
  await untilNothingWaits(page)
  await page.evaluate(() => {
    for (let made = 0; made < 20; made += 1) window.segue.push(['track', 'refused'])
  })
  await page.goto(`${site.shopUrl}/quiet`)
  expect(await page.evaluate(() => localStorage.refused)).toBe('1')
  const refused = () => site.events().filter(({ type }) => type === 'refused')
  expect(refused()).toEqual([])
  await page.goto(`${site.shopUrl}/back`)
  await expect.poll(() => refused().length, { timeout: 20_000 }).toBe(20)
  await untilNothingWaits(page)
  expect(errors).toEqual([])
})
