import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { HOSTILITIES } from './hostilities.ts'
import { SHOP_CONFIG, toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test.each(HOSTILITIES)('%s sends what a clean page sends, and hears no error', async (_, harm) => {
  const { page, site } = visit
  site.config = OPEN
  await page.addInitScript(harm)
  await page.goto(`${site.shopUrl}/?utm_source=news`)
  await page.evaluate(() => {
    window.dataLayer.push({
      event: 'view_item',
      ecommerce: { value: 8, items: [{ item_id: 'a' }] },
    })
    history.pushState(null, '', '/route')
  })
  const events = await site.until((all) => all.length >= 5)
  expect(events.map(({ type, props, page: { path } }) => [type, path, props])).toEqual([
    ['page_view', '/', { source: { source: 'news', landing: '/' } }],
    ['experience_impression', '/', { experience: 'note', variant: 'everyone' }],
    ['view_item', '/', { value: 8, items: [{ item_id: 'a' }] }],
    ['page_view', '/route', {}],
    ['experience_impression', '/route', { experience: 'note', variant: 'everyone' }],
  ])
  expect(await page.textContent('#note')).toBe('Welcome')
  await expectOverlay()
  await expectPanel()
  expect(visit.errors).toEqual([])
})

/** The overlay shows the event with its items as they are, and a rule with its list of values. */
async function expectOverlay(): Promise<void> {
  const { page } = visit
  await page.evaluate('void segue.debug()')
  const overlay = page.getByRole('complementary', { name: 'Segue debug' })
  await overlay.getByRole('tab', { name: 'Events' }).click()
  const viewed = overlay.getByRole('listitem').filter({ hasText: 'view_item' })
  await viewed.locator('summary').click()
  const props = JSON.parse(`${await viewed.locator('pre').textContent()}`)
  expect(props).toEqual({ value: 8, items: [{ item_id: 'a' }] })
  await overlay.getByRole('tab', { name: 'Visitor' }).click()
  const segment = overlay.locator('#segment-buyer')
  await segment.locator('summary').click()
  expect(await segment.textContent()).toContain(
    'visitor.plan is one of "pro", "team" (fact_missing)',
  )
  await overlay.getByRole('button', { name: 'Close' }).click()
}

/** The panel shows every detail of the profile, and the same is in the download, with what the stores hold. */
async function expectPanel(): Promise<void> {
  const { page } = visit
  await page.evaluate('void segue.privacy()')
  const panel = page.getByRole('dialog', { name: 'Your data here' })
  await panel.getByText('Show every detail').click()
  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download my data' }).click()
  const data = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  const shown = JSON.parse(`${await panel.locator('pre').textContent()}`)
  for (const { segments, log } of [shown, data.profile]) {
    expect(segments).toEqual([])
    expect(log.map(({ type }: { type: string }) => type)).toContain('view_item')
  }
  expect(data.stored.localStorage['segue:test-shop'].visitor).toBe(data.profile.visitor)
  await panel.getByRole('button', { name: 'Close' }).click()
}

/** A shop with the overlay open to everybody, and a rule that names several values. */
const OPEN = {
  ...SHOP_CONFIG,
  settings: { ...SHOP_CONFIG.settings, debug: true },
  segments: [
    ...SHOP_CONFIG.segments,
    {
      id: 'buyer',
      name: 'Buyer',
      when: { trait: 'visitor.plan', op: 'in', value: ['pro', 'team'] },
    },
  ],
} as typeof SHOP_CONFIG

const BROKEN_FETCH: [string, () => void][] = [
  [
    'throws',
    () => {
      window.fetch = () => {
        throw new Error('no fetch')
      }
    },
  ],
  [
    'gives nothing',
    () => {
      window.fetch = (() => undefined) as never
    },
  ],
]

test.each(BROKEN_FETCH)('where fetch %s, events leave as beacons', async (_, harm) => {
  const { page, site } = visit
  await page.addInitScript(harm)
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.length >= 2)
  expect(events.map(({ type }) => type)).toEqual(['page_view', 'experience_impression'])
  expect(visit.errors).toEqual([])
})

test('elements named like what we read do no harm, and forms still submit', async () => {
  const { page, site } = visit
  const names = [
    'title',
    'referrer',
    'currentScript',
    'documentElement',
    'location',
    'addEventListener',
    'visibilityState',
    'scrollingElement',
    'hasFocus',
    'querySelectorAll',
  ]
  site.config = withTracks('engagement', 'links', 'forms', 'media', 'frustration')
  const images = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')
  const form = `<form id="buy" action="/bought" data-segue-click="form">
    ${['textContent', 'getAttribute', 'closest', 'href', 'id'].map((name) => `<input name="${name}">`).join('')}
    <button>Buy</button></form>`
  site.pages['*'] = `<div id="segue"></div>${images}${toGrantedPage(form)}`
  await page.goto(`${site.shopUrl}/start`)
  await page.evaluate(() => document.querySelector('button')?.click())
  await page.waitForURL('**/bought**')
  const events = await site.until((all) => all.some(({ page: { path } }) => path === '/bought'))
  for (const event of events) {
    expect(event.page).toEqual({
      ...{ url: expect.any(String), path: expect.any(String) },
      ...{ title: expect.any(String), referrer: expect.any(String) },
    })
  }
  expect(events.find(({ type }) => type === 'click')?.props.name).toBe('form')
  expect(events.find(({ type }) => type === 'form_submit')?.props).toEqual({
    form_id: 'buy',
    form_destination: `${site.shopUrl}/bought`,
  })
  expect(visit.errors).toEqual([])
})
