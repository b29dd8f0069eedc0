import { expect, test } from 'vitest'
import { SHOP_CONFIG, THREE_VIEWS, toPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'

const visit = useVisit()
const GRANT = ['consent', { personalization: true, measurement: true }]

function openShop(settings: object): void {
  const { site } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...settings } }
  site.pages = { '*': toPage(THREE_VIEWS) }
}

test('in local-only mode nothing crosses the wire but counts that tell nobody apart', async () => {
  const { page, site } = visit
  openShop({ localOnly: true })
  await page.goto(`${site.shopUrl}/first`)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await page.goto(`${site.shopUrl}/second`)
  // Both experiences were met and are decided by the goal; the device knows segments and stage.
  await site.until((all) => all.length >= 2)
  expect(await page.evaluate(() => window.segue.getStage())).toBe('consideration')
  await page.evaluate(() => window.segue.push(['identify', 'customer-4711', { plan: 'club' }]))
  for (const value of [50, 20])
    await page.evaluate((of) => window.segue.push(['track', 'purchase', { value: of }]), value)
  await page.goto(`${site.shopUrl}/third`)
  const events = await site.until((all) => all.length >= 6)

  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['local_count']))
  const met = { experience: 'note', variant: 'everyone' }
  const goal = { count: 'goal', ...met, goal: 'buy' }
  const counts = events.map(({ props }) => props).filter(({ experience }) => experience === 'note')
  expect(counts).toHaveLength(3)
  expect(counts).toEqual(
    expect.arrayContaining([
      { count: 'exposure', ...met },
      { ...goal, first: true, value: 50 },
      { ...goal, first: false, value: 20 },
    ]),
  )
  const stored = JSON.parse(String((await readStored(page))['segue:test-shop']))
  const secrets = [stored.visitor, stored.session.id, 'customer-4711', 'consideration', '/second']
  const posts = site.dump.filter((text) => text.startsWith('["POST"'))
  expect(posts.length).toBeGreaterThan(0)
  expect(posts.filter((text) => secrets.some((one) => text.includes(one)))).toEqual([])
  const bodies = posts.map((text) => JSON.parse(JSON.parse(text)[4]))
  for (const { v, sentAt, config, consent, events, ...rest } of bodies) expect(rest).toEqual({})
  expect(site.dump.map((text) => JSON.parse(text)[2]).filter((cookie) => cookie)).toEqual([])
})

test('in local-only mode a withdrawal forgets what was counted', async () => {
  const { page, site } = visit
  openShop({ localOnly: true })
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await site.until((all) => all.length > 0)
  expect(await readStored(page)).toHaveProperty('segue:test-shop:counts')
  await page.evaluate(() => window.segue.push(['consent', { personalization: false }]))
  expect(await readStored(page)).not.toHaveProperty('segue:test-shop:counts')
})

test('a property that may not leave is seen by the rules and by nobody else', async () => {
  const { page, site } = visit
  openShop({ properties: { deny: [{ event: 'view_item', prop: 'item_category' }] } })
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await page.evaluate(() => window.segue.push(['track', 'last']))
  const events = await site.until((all) => all.some(({ type }) => type === 'last'))
  const views = events.filter(({ type }) => type === 'view_item')
  expect(views.map(({ props }) => Object.keys(props).sort())).toEqual(
    views.map(() => ['currency', 'value']),
  )
  expect(views).toHaveLength(3)
  expect(events.at(-1)?.segments).toContain('runner')
  expect(site.dump.join()).not.toContain('"item_category\\":\\"running')
})
