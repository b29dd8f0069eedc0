import { expect, test } from 'vitest'
import { passTime } from './pass-time.ts'
import { sendAllNow, useVisit } from './visit.ts'

const INSECURE = 'shop.test'
const visit = useVisit({ args: [`--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`] }, 'own')
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST')).length

test('six tabs without a secure context, where browsers have no locks, back off together, and then everything arrives', async () => {
  const { context, site, errors } = visit
  site.answer = { status: 503 }
  await context.clock.install()
  const url = site.shopUrl.replace('127.0.0.1', INSECURE)
  const pages = await Promise.all(
    SHARES.map(async (share) => {
      const page = await context.newPage()
      await page.addInitScript((share) => {
        Math.random = () => share
      }, share)
      await page.goto(`${url}/${share}`)
      return page
    }),
  )
  expect(await pages[0]?.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([
    false,
    false,
  ])
  for (const page of pages) await page.evaluate(() => window.segue.push(['track', 'kept']))
  await passTime(pages, 5, { stepMs: 100 })
  expect(posts()).toBeGreaterThan(0)
  expect(posts()).toBeLessThanOrEqual(2)
  site.answer = { status: 200 }
  await sendAllNow(context)
  await site.until((events) => events.filter(({ type }) => type === 'kept').length === 6)
  expect(errors).toEqual([])
})

/** What each tab draws by lot, evenly spread: chance is not what is tested. */
const SHARES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8]
