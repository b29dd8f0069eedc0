import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { SHOP_CONFIG, THREE_VIEWS, toGrantedPage } from './shop.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

let site: StandIn
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startStandIn(), launchBrowser()])
})
afterAll(() => Promise.all([site.stop(), browser.close()]))
beforeEach(async () => {
  site.reset()
  site.config = SHOP_CONFIG
  site.pages = { '*': toGrantedPage(), '/views': toGrantedPage(THREE_VIEWS) }
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(() => context.close())

test('a new visitor sees the default, and the page view arrives with the exposure', async () => {
  await page.goto(`${site.shopUrl}/?utm_source=news&utm_medium=email&token=s3cret`)
  expect(await page.textContent('h1')).toBe('All our shoes')
  expect(await page.textContent('#note')).toBe('Welcome')
  const [view, exposure] = await site.until((events) => events.length >= 2)
  expect(view).toMatchObject({
    type: 'page_view',
    seq: 0,
    page: { url: `${site.shopUrl}/?utm_source=news&utm_medium=email&token=`, path: '/' },
    props: { source: { kind: 'email', source: 'news', medium: 'email' } },
    segments: [],
    stage: 'awareness',
    variants: {},
  })
  expect(exposure).toMatchObject({
    type: 'experience_impression',
    seq: 1,
    props: { experience: 'note', variant: 'everyone' },
    variants: { note: 'everyone' },
  })
  expect(site.batches[0]).toMatchObject({
    v: 1,
    config: 7,
    consent: { personalization: 'granted', measurement: 'granted' },
  })
  expect(site.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([])
})

test('three views make a runner, and the next page shows the hero of runners', async () => {
  await page.goto(`${site.shopUrl}/views`)
  expect(await page.evaluate(() => window.segue.getStage())).toBe('consideration')
  expect(await page.textContent('h1')).toBe('All our shoes')
  await page.goto(`${site.shopUrl}/home`)
  expect(await page.textContent('h1')).toBe('Shoes that fly')
  const events = await site.until((all) => all.some(({ props }) => props.experience === 'hero'))
  expect(events.filter(({ type }) => type === 'journey_stage_change')).toMatchObject([
    { props: { from: 'awareness', to: 'consideration' }, stage: 'consideration' },
  ])
  expect(events.at(-1)).toMatchObject({ segments: ['runner'], stage: 'consideration' })
  expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
  expect(new Set(site.batches.map(({ tab }) => tab)).size).toBe(1)
})

declare global {
  interface Window {
    segue: {
      getStage(): string
      getSegments(): string[]
      getVariant(experience: string): string | null
      push(call: unknown[]): void
    }
  }
}
