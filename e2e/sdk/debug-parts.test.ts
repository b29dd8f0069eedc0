import { expect, test } from 'vitest'
import { THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { collectViolations, makeStrict } from './strict-page.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const PART = '/v1/parts/explain.js'

test('no part is loaded until a call asks for it, then from where the script came from', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await site.until((all) => all.length >= 2)
  expect(site.requests.filter((request) => request.includes('/v1/parts/'))).toEqual([])
  await page.evaluate(() => window.segue.explain())
  await page.evaluate(() => window.segue.explain())
  const asked = site.requests.filter((request) => request.includes('/v1/parts/'))
  expect(asked).toEqual([`GET ${PART}`])
})

test('a page with a strict policy loads parts without one violation', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(THREE_VIEWS)
  makeStrict(site)
  const violations = await collectViolations(visit)
  await page.goto(site.shopUrl)
  expect(await page.evaluate(async () => (await window.segue.explain()).text)).toContain('runner')
  expect(await page.evaluate(async () => (await window.segue.exportMyData()).site)).toBe(
    'test-shop',
  )
  expect(violations).toEqual([])
})

test.each([
  ['is missing', async () => Object.assign(visit.site.statuses, { [PART]: 404 })],
  ['is blocked', () => visit.context.route(`**${PART}`, (route) => route.abort())],
  ['cannot be reached', () => visit.context.setOffline(true)],
])('a part that %s rejects its call and leaves the page whole', async (_, breakPart) => {
  const { page, site, errors } = visit
  await page.goto(site.shopUrl)
  await breakPart()
  const message = await page.evaluate(() => window.segue.explain().catch(String))
  expect(message).toBe('Error: PART_NOT_LOADED explain')
  const told = page.evaluate(
    () => new Promise((done) => window.segue.on('error', (error) => done(String(error)))),
  )
  await page.evaluate(() => window.segue.push(['explain']))
  expect(await told).toBe('Error: PART_NOT_LOADED explain')
  expect(await page.textContent('#note')).toBe('Welcome')
  expect(errors).toEqual([])
})

test('a call made before the script came is answered by its part, too', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage('', '', 'async').replace('window.segue || []', "[['explain', 'note']]")
  const loaded = page.waitForResponse(`**${PART}`)
  await page.goto(site.shopUrl)
  expect((await loaded).status()).toBe(200)
})
