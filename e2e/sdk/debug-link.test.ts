import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { LOGIN, type Stack, startStack } from '../stack.ts'

let stack: Stack
let browser: Browser
beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
})
afterAll(async () => {
  await leaveBrowser(browser)
  await stack.stop()
})

test('whoever is signed in opens the overlay on the shop by a link; others get nothing of it', async () => {
  const { collector, shop } = stack
  const context = await browser.newContext()
  const page = await context.newPage()
  const link = `${collector.url}/api/sites/${collector.site}/debug?page=${encodeURIComponent(`${shop.url}/cart`)}`
  expect((await page.goto(link))?.status()).toBe(401)

  await page.goto(collector.studio)
  await page.evaluate(
    (login) =>
      fetch('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(login),
      }).then(() => undefined),
    LOGIN,
  )
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  await page.goto(link)
  const overlay = page.getByRole('complementary', { name: 'Segue debug' })
  await overlay.waitFor()
  expect(page.url()).toBe(`${shop.url}/cart`)
  expect(await overlay.textContent()).toContain('Fell & Fjord · version 1')
  await page.goto(shop.url)
  await overlay.waitFor()
  expect(violations).toEqual([])

  const other = await (await browser.newContext()).newPage()
  const refused = other.waitForEvent('requestfailed', (request) =>
    request.url().includes('/debug.js'),
  )
  await other.goto(`${shop.url}/?segue_debug=${Date.now() + 60_000}.forged`)
  expect((await fetch((await refused).url())).status).toBe(403)
  expect(await other.locator('#segue-debug').count()).toBe(0)
  expect(await other.title()).toContain('Fell & Fjord')
})
