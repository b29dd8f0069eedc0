import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const ofType = (type: string) => visit.site.events().filter((event) => event.type === type)

const THANKS = `<script>
window.dataLayer = window.dataLayer || []
dataLayer.push({ event: 'purchase', ecommerce: { transaction_id: 'FF-1', value: 80, currency: 'EUR' } })
</script>`

test('an order whose page of thanks is loaded again counts once, for reports as for rules', async () => {
  const { page, site, context, errors } = visit
  const when = { event: 'purchase', op: 'at_least', value: 2 }
  site.config = {
    ...SHOP_CONFIG,
    segments: [...SHOP_CONFIG.segments, { id: 'loyal', name: 'Bought twice', when }],
  }
  site.pages['/thanks'] = toGrantedPage('', THANKS)
  await page.goto(`${site.shopUrl}/thanks`)
  await page.reload()
  const other = await context.newPage()
  await other.goto(`${site.shopUrl}/thanks`)
  await site.until(() => ofType('page_view').length === 3)
  expect(await other.evaluate(() => window.segue.getSegments())).toEqual([])
  await other.evaluate(() => window.segue.push(['track', 'purchase', { transaction_id: 'FF-2' }]))
  await site.until((events) => events.some(({ props }) => props.transaction_id === 'FF-2'))
  expect(await other.evaluate(() => window.segue.getSegments())).toEqual(['loyal'])
  expect(ofType('purchase').map(({ props }) => props.transaction_id)).toEqual(['FF-1', 'FF-2'])
  expect(errors).toEqual([])
})
