import { expect, test } from 'vitest'
import { experienceOf, redirectTo, toRedirectConfig } from './redirects.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()

const exposuresOf = (events: readonly WireEvent[]) =>
  events
    .filter(({ type }) => type === 'experience_impression')
    .map(({ page, props }) => [page.path, props.experience, props.variant])

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
    ['/start', { kind: 'direct' }],
    ['/prices', { source: 'mail' }],
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
  expect(site.visits).toEqual(['/a', '/b'])
  for (let times = 0; times < 3; times += 1) {
    await page.goto(`${site.shopUrl}/b`)
    await page.waitForTimeout(300)
  }
  expect(site.visits).toEqual(['/a', '/b', '/b', '/a', '/b', '/b'])
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
  expect(site.visits).toEqual(['/a', '/b', '/a'])
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
