import { expect, test } from 'vitest'
import { visitAtOnce } from './redirect-visitors.ts'
import { experienceOf, redirectTo, toRedirectConfig } from './redirects.ts'
import { toPage } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()

const exposuresOf = (events: readonly WireEvent[]) =>
  events
    .filter(({ type }) => type === 'experience_impression')
    .map(({ page, props }) => [page.path, props.experience, props.variant])

const pagesOf = (visits: readonly string[]) => visits.filter((path) => path !== '/favicon.ico')

test('a visitor is sent on in place of the page, marks and hash go along, the exposure is told of the first page', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/prices', '/prices-b?plan=2')])
  await page.goto(`${site.shopUrl}/start`)
  await page.goto(`${site.shopUrl}/prices?utm_source=mail&plan=1#top`)
  await page.waitForURL('**/prices-b?plan=2&utm_source=mail#top')
  const events = await site.until((all) => all.some(({ page }) => page.path === '/prices-b'))
  expect(exposuresOf(events)).toEqual([['/prices', 'from-prices', 'sent']])
  const views = events.filter(({ type }) => type === 'page_view')
  expect(views.map(({ page, props }) => [page.path, props.source])).toEqual([
    ['/start', { kind: 'direct', landing: '/start' }],
    ['/prices', { source: 'mail', landing: '/prices' }],
    ['/prices-b', undefined],
  ])
  await page.goBack()
  expect(page.url()).toBe(`${site.shopUrl}/start`)
  expect(visit.errors).toEqual([])
})

test.each([
  ['control', { control: 1 }],
  ['stays', { variants: [{ id: 'stays', name: 'Stays', changes: [] }, redirectTo('/b')] }],
])('who is not sent on is counted by the same rule: %s', async (arm, more) => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/prices', '/b', more)])
  await page.goto(`${site.shopUrl}/prices`)
  const events = await site.until((all) => all.length >= 2)
  expect(exposuresOf(events)).toEqual([['/prices', 'from-prices', arm]])
  expect(page.url()).toBe(`${site.shopUrl}/prices`)
})

test('two experiments that lead to each other send a visitor on once, whatever is loaded again', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b'), experienceOf('/b', '/a')])
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForURL('**/b')
  await page.waitForLoadState()
  expect(pagesOf(site.visits)).toEqual(['/a', '/b'])
  for (let times = 0; times < 3; times += 1) {
    await page.goto(`${site.shopUrl}/b`)
    await page.waitForLoadState('networkidle')
  }
  expect(pagesOf(site.visits)).toEqual(['/a', '/b', '/b', '/a', '/b', '/b'])
  const events = await site.until((all) => exposuresOf(all).length >= 4)
  expect(exposuresOf(events)).toEqual([
    ['/a', 'from-a', 'sent'],
    ['/b', 'from-b', 'sent'],
    ['/b', 'from-b', 'sent'],
    ['/b', 'from-b', 'sent'],
  ])
})

test('a site that leads back by itself is left alone', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')])
  site.pages['/b'] = `<script>location.replace('/a?back')</script>`
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForURL('**/a?back')
  await page.waitForLoadState()
  expect(pagesOf(site.visits)).toEqual(['/a', '/b', '/a'])
})

test('who comes back to the page later is sent on again, and sees one page of the experiment only', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')])
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForURL('**/b')
  await page.waitForLoadState()
  // Eleven seconds later.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(sessionStorage))
      sessionStorage.setItem(
        key,
        text.replace(/\d{13}/g, (at: string) => `${Number(at) - 11_000}`),
      )
  })
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForURL('**/b')
  expect(pagesOf(site.visits)).toEqual(['/a', '/b', '/a', '/b'])
  const events = await site.until((all) => exposuresOf(all).length >= 2)
  expect(exposuresOf(events)).toEqual([
    ['/a', 'from-a', 'sent'],
    ['/a', 'from-a', 'sent'],
  ])
})

test.each([
  ['allowed', ['http://localhost:{port}'], 'localhost'],
  ['not allowed', undefined, '127.0.0.1'],
])('to an origin that is %s', async (_, redirectOrigins, host) => {
  const { page, site } = visit
  const { port } = new URL(site.shopUrl)
  const origins = redirectOrigins?.map((origin) => origin.replace('{port}', port))
  const settings = origins ? { redirectOrigins: origins } : {}
  site.config = toRedirectConfig([experienceOf('/a', `http://localhost:${port}/b`)], settings)
  site.pages['/b'] = '<!doctype html><title>Without Segue</title>'
  await page.goto(`${site.shopUrl}/a`)
  const events = await site.until((all) => exposuresOf(all).length > 0)
  expect(exposuresOf(events)).toEqual([['/a', 'from-a', 'sent']])
  await expect.poll(() => new URL(page.url()).hostname, WAIT).toBe(host)
})

test('a collector that is down hears of the exposure from the page that the visitor was sent to', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')])
  site.answer = { status: 0 }
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForURL('**/b')
  await page.waitForLoadState()
  site.answer = { status: 200 }
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  const events = await site.until((all) => exposuresOf(all).length > 0)
  expect(exposuresOf(events)).toEqual([['/a', 'from-a', 'sent']])
})

test('the page is out of sight until it is left, and shows again when the way takes too long', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/gate')])
  await page.addInitScript(() => {
    const looks: string[] = []
    const timer = setInterval(() => {
      const title = document.querySelector('h1')
      if (!title) return
      looks.push(getComputedStyle(title).visibility)
      if (looks.at(-1) !== 'visible') return
      clearInterval(timer)
      fetch(`/${[...new Set(looks)]}`)
    }, 10)
  })
  await page.goto(`${site.shopUrl}/a`, { waitUntil: 'commit' })
  await expect.poll(() => site.visits, WAIT).toContain('/hidden,visible')
  site.openGate()
  await page.waitForURL('**/gate')
})

test.each([
  ['stays', {}, '/a'],
  ['is sent on where the experience says swap', { late: 'swap' }, '/b'],
])('who has seen the page already %s', async (_, more, path) => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b', more)])
  site.pages['/a'] = '<!doctype html><body><h1>All our shoes</h1></body>'
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  await page.addScriptTag({ url: `${site.collectorUrl}/v1/sites/wk_test/segue.js` })
  const events = await site.until((all) => exposuresOf(all).length > 0)
  expect(events.find(({ props }) => props.variant)?.props).toMatchObject({ late: true })
  await expect.poll(() => new URL(page.url()).pathname, WAIT).toBe(path)
})

test('nobody is sent on or counted before they chose; the choice counts for the next page', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')], { consent: 'required' })
  site.pages['*'] = toPage()
  await page.goto(`${site.shopUrl}/a`)
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
  await page.evaluate(() => {
    window.segue.push(['consent', { personalization: true, measurement: true }])
  })
  const first = await site.until((all) => all.length > 0)
  expect(exposuresOf(first)).toEqual([])
  expect(page.url()).toBe(`${site.shopUrl}/a`)
  await page.reload()
  await page.waitForURL('**/b')
  const second = await site.until((all) => exposuresOf(all).length > 0)
  expect(second.find(({ props }) => props.variant)?.props).not.toHaveProperty('late')
  await page.waitForFunction(() => 'track' in window.segue)
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([
    'segue:test-shop:redirects',
  ])
  await page.evaluate(() => {
    window.segue.push(['consent', { personalization: false, measurement: false }])
  })
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
})

test('a visitor who denied goes nowhere and is not counted', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')])
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })
  })
  await page.goto(`${site.shopUrl}/a`)
  await page.waitForLoadState('networkidle')
  expect(page.url()).toBe(`${site.shopUrl}/a`)
  expect(site.batches).toEqual([])
})

test('a route of an application is a page to be sent on from, too', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b')])
  await page.goto(`${site.shopUrl}/start`)
  await page.evaluate(() => history.pushState(null, '', '/a'))
  await page.waitForURL('**/b')
  await page.goBack()
  expect(page.url()).toBe(`${site.shopUrl}/start`)
})

test('a preview follows the redirect, and records nothing', async () => {
  const { page, site } = visit
  site.config = toRedirectConfig([experienceOf('/a', '/b', { state: 'paused' })])
  await page.goto(`${site.shopUrl}/a?segue_preview=experience/from-a/sent`)
  await page.waitForURL('**/b')
  await page.getByText('from-a shows sent').waitFor()
  expect(site.batches).toEqual([])
})

test('of 20 visitors who leave at once, every one is counted, in whichever arm', async () => {
  const exposed = await visitAtOnce(visit, 20)
  expect(new Set(exposed.map(([visitor]) => visitor)).size).toBe(20)
  expect(new Set(exposed.map(([, arm]) => arm))).toEqual(new Set(['stays', 'sent']))
})
