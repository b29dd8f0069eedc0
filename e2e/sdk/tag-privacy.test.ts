import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage, toPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'

const visit = useVisit()

test.each<[string, string, object]>([
  ['data-local-only="true"', 'PACK_MISSING settings.localOnly', {}],
  [`data-properties='{"deny":[{"prop":"secretish"}]}'`, 'PACK_MISSING settings.properties', {}],
  [`data-identity='{"mode":"cookieless"}'`, 'PACK_MISSING settings.cookieless', {}],
  ['data-identity="cookieless"', 'PACK_MISSING settings.cookieless', {}],
  ['data-local-only', 'PACK_MISSING settings.localOnly', {}],
  ['data-identity="cooklieless"', 'SETTING_INVALID identity "cooklieless"', {}],
  [`data-identity='{"mode":"none"}'`, 'SETTING_INVALID identity "none"', {}],
  ['data-properties="{deny: secretish}"', 'settings.properties is no object', { properties: {} }],
])('with %s and no code for it nothing is stored or sent', async (attributes, error, settings) => {
  const { page, site, errors } = visit
  site.config = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, ...settings } }
  const listener = `<script>segue.push(['on', 'error', (error) => { window.heard = error.message }])
    segue.push(['track', 'kept_back', { secretish: 1 }])</script>`
  const tag = `data-consent="granted" ${attributes}`
  const tagged = toPage('', '', tag).replace('</script><script', `</script>${listener}<script`)
  site.pages = { '/': tagged, '/next': toGrantedPage() }
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))

  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['track', 'kept_back']))
  expect(await readStored(page)).toEqual({})
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toContain(error)
  expect(told.join('\n')).toContain(error)

  await page.goto(`${site.shopUrl}/next`)
  await page.evaluate(() => window.segue.push(['track', 'last']))
  const events = await site.until((all) => all.some(({ type }) => type === 'last'))
  expect(events.map(({ page: { path } }) => path)).not.toContain('/')
  expect(events.map(({ type }) => type)).not.toContain('kept_back')
  expect(errors).toEqual([])
})
