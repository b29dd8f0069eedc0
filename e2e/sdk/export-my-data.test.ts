import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { SHOP_CONFIG, THREE_VIEWS, toPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'

const visit = useVisit()

test('the data is all that the browser keeps, store by store', async () => {
  const { page, site } = visit
  const settings = { hideMsMax: 300, sessionEndsAt: ['campaign'] }
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...settings } }
  site.pages['*'] = toPage(THREE_VIEWS)
  site.answer = { status: 503 }
  await page.goto(`${site.shopUrl}/?utm_source=news`)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: true }]),
  )
  await page.goto(`${site.shopUrl}/next`)
  await expect.poll(() => readStored(page)).toHaveProperty('segue:test-shop:hide')
  await expect
    .poll(async () => {
      const { stored } = await page.evaluate(() => window.segue.exportMyData())
      const { localStorage, sessionStorage, cookies, indexedDB } = Object(stored)
      const disks = Object.entries(indexedDB).map(([name, values]) => [`${name}#disk`, values])
      const exported = {
        ...localStorage,
        ...sessionStorage,
        ...cookies,
        ...Object.fromEntries(disks),
      }
      const kept = Object.entries(await readStored(page)).map(([name, value]) => [
        name,
        typeof value === 'string' && /^[{[]/.test(value) ? JSON.parse(value) : value,
      ])
      return { exported, kept: Object.fromEntries(kept) }
    })
    .toSatisfy(({ exported, kept }) => isDeepStrictEqual(exported, kept))
})
