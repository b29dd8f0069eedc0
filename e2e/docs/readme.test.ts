import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDoc, samplesOf } from '../../checks/markdown.ts'
import { leaveBrowser, openBrowser } from '../browser.ts'
import { type Served, serve } from '../serve.ts'
import { type Stack, startStack } from '../stack.ts'
import { type StudioApi, signIn } from '../studio-api.ts'

const [tag, calls] = samplesOf(readDoc('README.md'), 'html').map(({ text }) => text)
let stack: Stack
let api: StudioApi
let browser: Browser
let site: Served

beforeAll(async () => {
  stack = await startStack()
  api = await signIn(stack)
  browser = await openBrowser()
  site = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(toPage(request.url === '/calls' ? `${calls}` : ''))
  })
})

afterAll(async () => {
  await site?.stop()
  await leaveBrowser(browser)
  await stack?.stop()
})

test('the tag of the README sends nothing before consent, and a page view after it', async () => {
  const page = await open('/')
  await page.evaluate(() => window.segue.push(['track', 'newsletter_signup']))
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('pending')
  expect(await received()).toEqual([])
  const grant = ['consent', { personalization: true, measurement: true }]
  await page.evaluate((call) => window.segue.push(call), grant)
  expect(await page.evaluate(() => window.segue.getConsent())).toEqual({
    personalization: 'granted',
    measurement: 'granted',
  })
  await expect.poll(received, SOON).toEqual(['newsletter_signup', 'page_view'])
})

test('the calls of the README arrive as events, its marked click included', async () => {
  const page = await open('/calls')
  await page.getByRole('button', { name: 'Which size?' }).click()
  await expect.poll(received, SOON).toEqual(expect.arrayContaining(['click', 'identify']))
})

/** The sample as it stands in the README: only the collector's address and the key are put in. */
function toPage(body: string): string {
  const head = `${tag}`
    .replace('https://collect.example.com', stack.collector.url)
    .replace('YOUR_KEY', stack.collector.key)
  return `<!doctype html><html><head><title>My site</title>${head}</head><body>${body}</body></html>`
}

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${site.url}${path}`)
  return page
}

/** The types of the events that the collector has, those of the journey aside, sorted. */
async function received(): Promise<string[]> {
  const { events } = await api.get<{ events: { event: { type: string } }[] }>('/events?limit=50')
  return events.map(({ event }) => event.type).sort()
}

const SOON = { timeout: 15_000 }
