import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'
import { countWaiting } from './waiting.ts'

const visit = useVisit()

test.each([
  ['here', (page: Page) => page],
  ['in another tab', (_: Page, other: Page) => other],
])(
  'after measurement is withdrawn %s in the middle of a flush, nothing goes out but what was on the wire',
  async (_, pick) => {
    const { page, context, site, errors } = visit
    await page.goto(site.shopUrl)
    await site.until((events) => events.length > 1)
    const other = await context.newPage()
    await other.goto(`${site.shopUrl}/other`)
    await site.until((events) => events.some(({ page: { path } }) => path === '/other'))
    let asked = 0
    let goOn = () => {}
    const withdrawn = new Promise<void>((done) => {
      goOn = done
    })
    const first = page.waitForRequest('**/v1/events*')
    await context.route('**/v1/events*', async (route) => {
      asked += 1
      await withdrawn
      await route.continue()
    })
    await page.evaluate(() => {
      for (let made = 0; made < 170; made += 1) window.segue.push(['track', 'much'])
    })
    await first
    expect(await countWaiting(page)).toBe(170)
    const call = ['consent', { measurement: false }]
    await pick(page, other).evaluate((call) => window.segue.push(call), call)
    const answered = page.waitForResponse('**/v1/events*')
    goOn()
    await answered
    await page.evaluate('void dispatchEvent(new Event("online"))')
    await expect.poll(() => countWaiting(page)).toBe(0)
    await page.goto(`${site.shopUrl}/next`)
    await other.goto(`${site.shopUrl}/next`)
    await page.waitForFunction(() => window.segue.getConsent().measurement === 'denied')
    expect(asked).toBe(1)
    expect(site.events().filter(({ type }) => type === 'much')).toHaveLength(50)
    expect(errors).toEqual([])
  },
)
