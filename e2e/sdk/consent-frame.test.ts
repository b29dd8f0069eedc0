import { expect, test } from 'vitest'
import { SHOP_CONFIG, toPage } from './shop.ts'
import { useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()

/** A page with a consent tool, as tools are for pages that they frame, and with the shop in a frame. */
const toFraming = (shop: string) => `<!doctype html><title>Around</title>
  <iframe name="__tcfapiLocator" hidden></iframe><iframe src="${shop}"></iframe>
  <script>
    addEventListener('message', ({ data, source }) => {
      const { command, callId } = Object(data.__tcfapiCall)
      if (command !== 'addEventListener') return
      window.answer = (eventStatus, isGranted) => {
        const consents = Object.fromEntries([1, 5, 6, 8, 9].map((id) => [id, isGranted]))
        const returnValue = { listenerId: 1, gdprApplies: true, eventStatus, purpose: { consents } }
        source.postMessage({ __tcfapiReturn: { returnValue, success: true, callId } }, '*')
      }
    })
  </script>`

test('in a frame of another origin the tool around it grants, and takes it back', async () => {
  const { page, site } = visit
  const { consent, ...settings } = SHOP_CONFIG.settings
  site.config = { ...SHOP_CONFIG, settings: { ...settings, consentSources: ['tcf'] } }
  site.pages = { '/': toPage(), '/around': toFraming(site.shopUrl) }
  await page.goto(`${site.shopUrl.replace('127.0.0.1', 'localhost')}/around`)
  await page.waitForFunction(() => 'answer' in window)
  const frame = page.frames().find((one) => one.url().startsWith(site.shopUrl))
  const state = () => frame?.evaluate(() => window.segue.getConsent().measurement)
  expect(await state()).toBe('pending')
  expect(site.batches).toEqual([])
  await page.evaluate(() => Reflect.get(window, 'answer')('tcloaded', true))
  await site.until((all) => all.some(({ type }) => type === 'page_view'))
  expect(await state()).toBe('granted')
  await page.evaluate(() => Reflect.get(window, 'answer')('useractioncomplete', false))
  await expect.poll(state, WAIT).toBe('denied')
})
