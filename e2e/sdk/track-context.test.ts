import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit({}, 'own')

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)
const toScript = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify(node)}</script>`
const SHOE = {
  '@type': 'Product',
  ...{ name: 'Trail shoe', sku: 'A1', offers: { price: 99, priceCurrency: 'EUR' } },
}
const KNOWN = { type: 'product', name: 'Trail shoe', sku: 'A1', price: 99, currency: 'EUR' }

const CONFIG = {
  ...SHOP_CONFIG,
  settings: { track: ['context'] },
  segments: [
    {
      ...{ id: 'cheap', name: 'Cheap' },
      when: { trait: 'page.price', op: 'less_than', value: 100 },
    },
  ],
  journey: { stages: [] },
  experiences: [],
}

test.each<[string, string, string]>([
  ['above the tag', toScript(SHOE), ''],
  ['in the body', '', toScript(SHOE)],
])('what a page says of its product %s is in its events and facts', async (_, head, body) => {
  const { page, site } = visit
  site.config = CONFIG
  site.pages['*'] = toGrantedPage(body, head)
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['track', 'view_item']))
  const events = await site.until((all) => of(all, 'view_item').length > 0)
  expect(of(events, 'page_view')[0]?.props.content).toEqual(KNOWN)
  expect(of(events, 'view_item')[0]).toMatchObject({
    segments: ['cheap'],
    props: { value: 99, currency: 'EUR', items: [{ item_id: 'A1', item_name: 'Trail shoe' }] },
  })
})

test('a route is about what it brings, not about what the one before left', async () => {
  const { page, site } = visit
  site.config = CONFIG
  site.pages['*'] = toGrantedPage('', toScript(SHOE))
  await page.goto(`${site.shopUrl}/shoe`)
  await page.evaluate(() => history.pushState(null, '', '/cart'))
  await site.until((all) => of(all, 'page_view').length >= 2)
  await page.evaluate(() => {
    history.pushState(null, '', '/boot')
    setTimeout(() => {
      const script = document.querySelector('script[type="application/ld+json"]') as Element
      script.textContent = '{"@type":"Product","name":"Boot"}'
    }, 200)
  })
  const events = await site.until((all) => of(all, 'page_view').length >= 3)
  expect(of(events, 'page_view').map(({ props }) => props.content)).toEqual([
    KNOWN,
    undefined,
    { type: 'product', name: 'Boot' },
  ])
})

test('hostile JSON-LD breaks nothing', async () => {
  const { page, site } = visit
  site.config = CONFIG
  const junk = ['{', '[[[[', '{"@type":"Product","__proto__":{"polluted":1}}', 'null']
  const scripts = junk.map((text) => `<script type="application/ld+json">${text}</script>`)
  site.pages['*'] = toGrantedPage(scripts.join(''), scripts.join(''))
  await page.goto(site.shopUrl)
  const events = await site.until((all) => of(all, 'page_view').length > 0)
  expect(of(events, 'page_view')).toHaveLength(1)
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'))).toBe(false)
  expect(visit.errors).toEqual([])
})
