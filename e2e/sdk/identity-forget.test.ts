import { describe, expect, test } from 'vitest'
import { grant, readVisitor, useIdentity } from './identity-stack.ts'

const DOMAINS = [
  { where: 'on a domain that sub-domains share', cookie: { domain: 'shop.test' } },
  { where: "on the collector's host alone", cookie: {} },
]

describe.each(DOMAINS)('a cookie $where', ({ cookie }) => {
  const visit = useIdentity({ cookie })
  const A = () => visit.originOf('a.shop.test')
  const ids = async () => {
    const all = await visit.context.cookies()
    return all.map(({ name }) => name).filter((name) => name !== 'segue_test-shop_forgotten')
  }

  /** A page whose request for the cookie hangs until it is let go. */
  async function openHanging() {
    const { page } = visit
    await page.goto(A())
    await grant(page)
    await expect.poll(ids, SOON).toContain('segue_test-shop_id')
    let letGo = () => {}
    const held = new Promise<void>((done) => {
      letGo = done
    })
    let isFirst = true
    await page.route('**/v1/visitor*', async (route) => {
      const isHeld = isFirst
      isFirst = false
      if (isHeld) await held
      await route.continue().catch(() => {})
    })
    const asked = page.waitForRequest((request) => request.url().includes('/v1/visitor'))
    await page.goto(`${A()}/second`)
    await asked
    return { letGo, before: await readVisitor(page) }
  }

  test.each(['stays', 'is left'])(
    'an answer that comes after the visitor was forgotten brings nobody back: the page %s',
    async (way) => {
      const { page } = visit
      const { letGo, before } = await openHanging()
      await page.evaluate(() => window.segue.push(['forget']))
      if (way === 'is left') await page.goto('about:blank')
      await expect.poll(ids, SOON).toEqual([])
      letGo()
      await page.goto(`${A()}/third`)
      expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('pending')
      await grant(page)
      await expect.poll(ids, SOON).toContain('segue_test-shop_id')
      await page.goto(`${A()}/fourth`)
      const after = await readVisitor(page)
      expect(after.visitor).toBeDefined()
      expect(after.visitor).not.toBe(before.visitor)
    },
  )

  test('an answer to a page before, which nothing can break off, brings nobody back', async () => {
    const { page, context } = visit
    await page.goto(A())
    await grant(page)
    await expect.poll(ids, SOON).toContain('segue_test-shop_id')
    const before = await readVisitor(page)
    const old = await context.cookies()
    await page.evaluate(() => window.segue.push(['forget']))
    await expect.poll(ids, SOON).toEqual([])
    await context.addCookies(old)
    await page.goto(`${A()}/next`)
    expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('pending')
    await expect.poll(ids, SOON).toEqual([])
    await context.addCookies(old)
    await page.goto(`${A()}/last`)
    await grant(page)
    await page.waitForResponse((response) => response.url().includes('/v1/visitor'))
    expect((await readVisitor(page)).visitor).not.toBe(before.visitor)
  })
})

const SOON = { timeout: 5_000 }
