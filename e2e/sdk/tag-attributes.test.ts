import { expect, test } from 'vitest'
import { SHOP_CONFIG, toPage } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)

/** Visits a page whose tag has the attributes, then tells of a visit to an item by `dataLayer`. */
async function open(attributes: string, settings: object = {}, path = '/'): Promise<WireEvent[]> {
  const { page, site } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...settings } }
  site.pages['*'] = toPage('', '', `data-consent="granted" ${attributes}`)
  await page.goto(`${site.shopUrl}${path}`)
  await page.evaluate(() => {
    window.dataLayer ??= []
    window.dataLayer.push({ event: 'view_item' })
    window.segue.push(['track', 'last'])
  })
  return site.until((all) => of(all, 'last').length > 0)
}

const written = () =>
  visit.page.evaluate(() => JSON.stringify(window.dataLayer).includes('experience_impression'))

test.each<[string, number, boolean]>([
  ['both', 1, true],
  ['read', 1, false],
  ['write', 0, true],
  ['none', 0, false],
])(
  'data-data-layer="%s" reads %i events, and writing exposures is %s',
  async (way, read, writes) => {
    const events = await open(`data-data-layer="${way}"`)
    expect(of(events, 'view_item')).toHaveLength(read)
    expect(await written()).toBe(writes)
  },
)

test('the site config says the same for all pages', async () => {
  expect(of(await open('', { dataLayer: 'none' }), 'view_item')).toEqual([])
  expect(await written()).toBe(false)
})

test('what is written is not read again', async () => {
  const events = await open('')
  expect(await written()).toBe(true)
  expect(of(events, 'experience_impression')).toHaveLength(1)
})

test.each<[string, number]>([
  ['data-session-idle-minutes="5"', 2],
  ['data-session-idle-minutes="no number"', 1],
  ['data-nothing', 1],
])('ten idle minutes under a tag with %s are %i sessions', async (attributes, expected) => {
  const { context, site } = visit
  await context.clock.setFixedTime('2026-11-22T10:00:00Z')
  await open(attributes)
  await context.clock.setFixedTime('2026-11-22T10:10:00Z')
  await open(attributes)
  await site.until((all) => of(all, 'last').length >= 2)
  expect(new Set(site.batches.map(({ session }) => session)).size).toBe(expected)
})

test('data-session-ends-at names what else ends a session', async () => {
  const { site } = visit
  const rules: [string, object] = [
    'data-session-ends-at="campaign"',
    { sessionEndsAt: ['midnight'] },
  ]
  await open(...rules, '/?utm_campaign=spring')
  await open(...rules, '/?utm_campaign=summer')
  await site.until((all) => of(all, 'last').length >= 2)
  expect(new Set(site.batches.map(({ session }) => session)).size).toBe(2)
})

test('data-holdout keeps visitors of the page on the default', async () => {
  await open('data-holdout="1" data-seed="another"', { holdout: 0.01 })
  expect(await visit.page.evaluate(() => window.segue.getVariant('note'))).toBe('holdout')
})

test('data-personalize-while-pending="false" shows the original until there is a choice', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage('', '', 'data-personalize-while-pending="false"')
  await page.goto(site.shopUrl)
  await page.waitForFunction(() => typeof window.segue.getStage === 'function')
  expect(await page.textContent('#note')).toBe('Hello')
})

test.each<[string, string[]]>([
  ['', ['copy', 'form_start']],
  ['data-track="forms"', ['form_start']],
])('of the tracks of the site, a tag with %j watches those of %j', async (attributes, expected) => {
  const { page, site } = visit
  await open(attributes, { track: ['forms', 'media'] })
  await page.evaluate(() => {
    const form = document.body.appendChild(document.createElement('form'))
    form.appendChild(document.createElement('input')).focus()
    form.querySelector('input')?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }))
    window.segue.push(['track', 'watched'])
  })
  const events = await site.until((all) => of(all, 'watched').length > 0)
  const types = events.map(({ type }) => type)
  expect(['copy', 'form_start'].filter((type) => types.includes(type))).toEqual(expected)
})

test.each([
  ['', true],
  ['data-hide-ms-max="0"', false],
])('a tag with %j leaves hints for the next view: %s', async (attributes, leaves) => {
  await open(attributes, { hideMsMax: 300 })
  const hints = await visit.page.evaluate(() => localStorage.getItem('segue:test-shop:hide'))
  expect(hints !== null).toBe(leaves)
})

test('data-debug="true" brings no overlay where the site config has none', async () => {
  await open('data-debug="true"')
  const refused = await visit.page.evaluate(() => window.segue.debug().catch(String))
  expect(refused).toContain('PART_NOT_LOADED debug')
})

test.each([
  ['data-consent-sources="tcf"', 'granted'],
  [`data-consent-sources='["tcf"]'`, 'granted'],
  ['data-consent-sources="tcf" data-tcf=\'{"vendor":7}\'', 'denied'],
  ['', 'pending'],
])(
  'of a page whose TCF tool granted, a tag with %j makes measurement %s',
  async (tag, expected) => {
    const { page, site } = visit
    const consents = Object.fromEntries([1, 5, 6, 8, 9].map((id) => [id, true]))
    const answer = { eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents } }
    const tool = `window.__tcfapi = (command, version, fn) => fn(${JSON.stringify(answer)}, true)`
    const settings = { ...SHOP_CONFIG.settings, consentSources: ['consent_mode'] }
    site.config = { ...SHOP_CONFIG, settings }
    site.pages['*'] = toPage('', `<script>${tool}</script>`, tag)
    await page.goto(site.shopUrl)
    expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe(expected)
  },
)

test('page takes a name and a category, and ready calls at once when it is', async () => {
  const { page, site } = visit
  await open('')
  await page.evaluate(() => {
    window.segue.push(['page', 'Shop', 'Shoes', { size: 42 }])
    window.segue.push(['page', 'Boots'])
    window.segue.push(['ready', () => window.segue.push(['track', 'was_ready'])])
  })
  const events = await site.until((all) => of(all, 'was_ready').length > 0)
  expect(
    of(events, 'page_view')
      .map(({ props }) => props)
      .slice(1),
  ).toEqual([{ category: 'Shop', name: 'Shoes', size: 42 }, { name: 'Boots' }])
})
