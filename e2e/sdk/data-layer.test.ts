import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('what a page pushed before the script came is made up for, in order, and each later push counts once', async () => {
  const { page, site, errors } = visit
  site.pages['*'] = toGrantedPage(
    '',
    `<script>
      window.dataLayer = [{ event: 'gtm.js' }]
      function gtag() { dataLayer.push(arguments) }
      gtag('event', 'sign_up', { method: 'mail' })
      dataLayer.push({ event: 'view_item', ecommerce: {
        currency: 'EUR', value: 129, items: [{ item_id: 'A1', price: 129 }],
      } })
    </script>`,
  )
  await page.goto(site.shopUrl)
  const length = await page.evaluate(() => window.dataLayer.length)
  const answer = await page.evaluate(() =>
    window.dataLayer.push({ event: 'add_to_cart' }, { a: 1 }),
  )
  expect(answer).toBe(length + 2)
  const events = await site.until((all) => all.some(({ type }) => type === 'add_to_cart'))
  const pushed = events.filter(({ type }) => !/page_view|experience|journey/.test(type))
  expect(pushed.map(({ type, props }) => [type, props])).toEqual([
    ['sign_up', { method: 'mail' }],
    ['view_item', { currency: 'EUR', value: 129, items: [{ item_id: 'A1', price: 129 }] }],
    ['add_to_cart', {}],
  ])
  expect(errors).toEqual([])
})

test('listeners hear until they are taken off, and facts that a page sets decide its next view', async () => {
  const { page, site, errors } = visit
  const when = { trait: 'custom.weather', op: 'equals', value: 'rain' }
  const segments = [{ id: 'wet', name: 'Wet', when }]
  site.config = { ...site.config, segments, journey: { stages: [] }, experiences: [] }
  site.pages['*'] = toGrantedPage()
  await page.goto(site.shopUrl)
  const heard = await page.evaluate(() => {
    const heard: unknown[] = []
    const segue = window.segue as unknown as Record<string, (...args: unknown[]) => void>
    const listener = (event: unknown) => heard.push((event as { type: string }).type)
    segue.on?.('event', listener)
    window.segue.push(['track', 'heard'])
    segue.off?.('event', listener)
    window.segue.push(['track', 'unheard'])
    window.segue.push(['set', { weather: 'rain' }])
    window.segue.push(['page', 'Umbrellas'])
    return heard
  })
  expect(heard).toEqual(['heard'])
  expect(await page.evaluate(() => window.segue.getSegments())).toEqual(['wet'])
  const events = await site.until(
    (all) => all.filter(({ type }) => type === 'page_view').length > 1,
  )
  expect(events.at(-1)?.segments).toEqual(['wet'])
  expect(JSON.stringify(events)).not.toContain('rain')
  expect(errors).toEqual([])
})
