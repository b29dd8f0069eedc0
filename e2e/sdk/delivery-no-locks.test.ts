import { expect, test } from 'vitest'
import { passTime } from './pass-time.ts'
import { sendAllNow, useVisit } from './visit.ts'

const INSECURE = 'shop.test'
const visit = useVisit({ args: [`--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`] }, 'own')
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST')).length

test('four tabs without a secure context, where browsers have no locks, back off together, and then everything arrives', async () => {
  const { context, site, errors } = visit
  site.answer = { status: 503 }
  // Time stands still but for the steps below: on a busy machine answers are slow, and tabs must not overtake them.
  await context.clock.install({ time: START })
  await context.clock.pauseAt(START + 1_000)
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
  for (let passedMs = 0; passedMs < 4_500; passedMs += STEP_MS) {
    await passTime(pages, STEP_MS / 1_000, { stepMs: STEP_MS })
    await expect.poll(() => site.underWay()).toBe(0)
  }
  expect(posts()).toBeGreaterThan(0)
  expect(posts()).toBeLessThanOrEqual(2)
  site.answer = { status: 200 }
  await sendAllNow(context)
  await passTime(pages, 3, { stepMs: STEP_MS })
  await site.until(
    (events) => events.filter(({ type }) => type === 'kept').length === SHARES.length,
  )
  expect(errors).toEqual([])
})

/** What each tab draws by lot, evenly spread: chance is not what is tested. */
const SHARES = [0.1, 0.35, 0.6, 0.85]
const START = Date.parse('2026-11-22T10:00:00Z')
const STEP_MS = 200
