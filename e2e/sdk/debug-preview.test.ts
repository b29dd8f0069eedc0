import { expect, test } from 'vitest'
import { SHOP_CONFIG, THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { collectViolations, makeStrict } from './strict-page.ts'
import { readStored, useVisit } from './visit.ts'

const visit = useVisit()
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST'))
const heading = () => visit.page.textContent('h1')

/** Waits until the preview runs: it starts later than the page. */
const untilPreviewed = () => visit.page.getByLabel('Segue preview').waitFor({ timeout: 10_000 })

test('a link shows an arm to a visitor who would not see it, and takes itself out of the address', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/?size=42&segue_preview=experience/hero/runner_hero`)
  await untilPreviewed()
  expect(await heading()).toBe('Shoes that fly')
  expect(new URL(page.url()).search).toBe('?size=42')
  await page.goto(`${site.shopUrl}/next`)
  await untilPreviewed()
  expect(await heading()).toBe('Shoes that fly')
})

test('nothing of a preview is recorded: no request, no store, no data layer, no memory of an arm', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(THREE_VIEWS)
  await page.goto(`${site.shopUrl}/?segue_preview=experience/hero/runner_hero`)
  await untilPreviewed()
  await page.evaluate(() => {
    window.segue.push(['consent', { personalization: true, measurement: true }])
    window.segue.push(['track', 'purchase', { value: 1 }])
    window.segue.push(['identify', 'customer-1'])
  })
  const pushed = await page.evaluate(() =>
    window.dataLayer.filter((entry) => entry && Object(entry).event === 'experience_impression'),
  )
  expect(pushed).toEqual([])
  expect(await readStored(page)).toEqual({ segue: 'segue_preview=experience%2Fhero%2Frunner_hero' })
  await page.goto(`${site.shopUrl}/next`)
  await untilPreviewed()
  expect(posts()).toEqual([])
  site.pages['*'] = toPage()
  await page.getByRole('button', { name: 'End preview' }).click()
  await page.waitForSelector('#segue-preview', { state: 'detached' })
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  await site.until((all) => all.length >= 2)
  expect(site.events().map(({ type }) => type)).not.toContain('purchase')
  expect(JSON.stringify(await readStored(page))).not.toMatch(/runner_hero|customer-1/)
})

test('a known visitor keeps consent, profile and queue as they were', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  await site.until((all) => all.length >= 2)
  await expect
    .poll(async () => Object.keys(await readStored(page)))
    .toContain('segue:test-shop#disk')
  const before = await readStored(page)
  const sent = posts().length
  await page.goto(`${site.shopUrl}/?segue_preview=segment/runner,stage/decision`)
  await untilPreviewed()
  expect(await heading()).toBe('Shoes that fly')
  expect(await page.evaluate(() => [window.segue.getSegments(), window.segue.getStage()])).toEqual([
    ['runner'],
    'decision',
  ])
  await page.evaluate(() => window.segue.push(['track', 'purchase', { value: 1 }]))
  await page.goto('about:blank')
  await page.goto(`${site.shopUrl}/?segue_preview=`)
  const { segue, ...after } = await readStored(page)
  expect(segue).toBeUndefined()
  expect(Object(JSON.parse(String(after['segue:test-shop']))).visitor).toBe(
    Object(JSON.parse(String(before['segue:test-shop']))).visitor,
  )
  await site.until((all) => all.length >= 4)
  expect(site.events().map(({ type }) => type)).not.toContain('purchase')
  expect(posts().length).toBeGreaterThan(sent)
})

test('only the tab that was asked previews', async () => {
  const { page, site, context } = visit
  await page.goto(`${site.shopUrl}/?segue_preview=experience/hero/runner_hero`)
  await untilPreviewed()
  const other = await context.newPage()
  await other.goto(site.shopUrl)
  expect(await other.textContent('h1')).toBe('All our shoes')
  expect(await other.locator('#segue-preview').count()).toBe(0)
})

test('a call previews too, and null ends it', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  const refused = await page.evaluate(() =>
    window.segue.preview({ experiences: { hero: 'x' } }).catch(String),
  )
  expect(refused).toBe(
    'Error: ARM_UNKNOWN at preview.experiences.hero: The experience has no arm "x". ' +
      'Take one of: runner_hero, control, holdout.',
  )
  await page.evaluate(() => void window.segue.preview({ experiences: { note: 'control' } }))
  await untilPreviewed()
  expect(await page.textContent('#note')).toBe('Hello')
  expect(await page.evaluate(() => window.segue.getVariant('note'))).toBe('control')
  await page.evaluate(() => void window.segue.preview(null))
  await page.waitForFunction(() => document.querySelector('#note')?.textContent === 'Welcome')
})

test('a page whose preview cannot be loaded starts as ever, and its link is no secret in events', async () => {
  const { page, site, errors } = visit
  site.statuses['/v1/parts/preview.js'] = 404
  await page.goto(`${site.shopUrl}/?segue_debug=1.secret&segue_preview=experience/hero/runner_hero`)
  const events = await site.until((all) => all.length >= 2)
  expect(await heading()).toBe('All our shoes')
  expect(JSON.stringify(events)).not.toContain('1.secret')
  expect(errors).toEqual([])
})

test('what the preview puts on a strict page breaks no policy', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage()
  site.config = { ...SHOP_CONFIG, settings: { debug: true } }
  makeStrict(site)
  const violations = await collectViolations(visit)
  await page.goto(`${site.shopUrl}/?segue_preview=stage/decision`)
  await untilPreviewed()
  expect(await page.getByLabel('Segue preview').textContent()).toContain('at stage decision')
  expect(violations).toEqual([])
})
