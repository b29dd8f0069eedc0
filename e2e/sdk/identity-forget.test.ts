import { describe, expect, test } from 'vitest'
import { holdFirst } from './hold-first.ts'
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
    const letGo = await holdFirst(page, '**/v1/visitor*', async (route, held) => {
      await held
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

  // How long the note lasts does not depend on who may see it, so one domain is asked about the hour.
  test.each<[string, number]>([
    ['at once', 0],
    ...('domain' in cookie
      ? [['where no page was opened for an hour', 60] as [string, number]]
      : []),
  ])(
    'an answer to a page before, which nothing can break off, brings nobody back %s',
    async (_, minutes) => {
      const { page, context } = visit
      await page.goto(A())
      await grant(page)
      await expect.poll(ids, SOON).toContain('segue_test-shop_id')
      const before = await readVisitor(page)
      const old = await context.cookies()
      await page.evaluate(() => window.segue.push(['forget']))
      await expect.poll(ids, SOON).toEqual([])
      await page.goto('about:blank')
      const aged = (await context.cookies()).map((note) => ({ ...note, value: age(note.value) }))
      const hourFromNow = Date.now() / 1_000 + 3_600
      expect(aged.filter(({ expires }) => expires > hourFromNow)).toHaveLength(1)
      await context.addCookies([...aged, ...old])
      function age(note: string): string {
        const then = (Number.parseInt(note, 36) - minutes).toString(36)
        return `${then}.${then}.`
      }
      await page.goto(`${A()}/next`)
      expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('pending')
      await expect.poll(ids, SOON).toEqual([])
      if (minutes) return
      await context.addCookies(old)
      await page.goto(`${A()}/last`)
      await grant(page)
      await page.waitForResponse((response) => response.url().includes('/v1/visitor'))
      expect((await readVisitor(page)).visitor).not.toBe(before.visitor)
    },
  )
})

describe('sub-domains that share the cookie', () => {
  const visit = useIdentity({ cookie: { domain: 'shop.test' } })
  const [A, B] = ['a', 'b'].map((name) => () => visit.originOf(`${name}.shop.test`))

  /** A visitor of both: a page of `a`, and one of `b` with an event that could not be sent. */
  async function visitBoth() {
    const { page, context } = visit
    const other = await context.newPage()
    await other.goto(B?.() ?? '')
    await grant(other)
    await expect
      .poll(async () => (await context.cookies()).map(({ name }) => name), SOON)
      .toContain('segue_test-shop_id')
    await other.route('**/v1/events*', (route) => route.abort())
    await other.evaluate(() => window.segue.push(['track', 'left_behind']))
    const before = await readVisitor(other)
    await page.goto(A?.() ?? '')
    await expect.poll(async () => (await readVisitor(page)).visitor, SOON).toBe(before.visitor)
    return { page, other, before }
  }

  test.each([
    ['forgets, a page opened later on the other', forget, false],
    ['withdraws, a page that is open on the other', deny, true],
  ])('where one %s wipes before it reads, writes or sends', async (_, wipe, isOpen) => {
    const { page, other, before } = await visitBoth()
    if (!isOpen) await other.goto('about:blank')
    await page.evaluate(wipe)
    // Somebody new agrees: nothing but the note tells the other sub-domain of the wipe.
    await grant(page)
    await page.goto(`${A?.()}/next`)
    const after = await readVisitor(page)
    expect(after.visitor).not.toBe(before.visitor)
    const asked: string[] = []
    other.on('request', (request) => asked.push(`${request.postData()}`))
    await other.unroute('**/v1/events*')
    if (!isOpen) await other.goto(`${B?.()}/after`)
    await other.evaluate(() => window.segue.push(['track', 'afterwards']))
    const stored = await other.evaluate(() => JSON.stringify(localStorage))
    expect(stored).not.toContain(before.visitor)
    await other.goto(`${B?.()}/last`)
    await grant(other)
    await visit.until((all) => all.some(({ event }) => event.page.url.endsWith('/last')))
    await expect.poll(async () => (await readVisitor(other)).visitor, SOON).toBe(after.visitor)
    expect(asked.join()).not.toContain(before.visitor)
    expect(asked.join()).not.toContain('left_behind')
  })

  test('a denial that a page heard from the other one does not undo a grant there', async () => {
    const { page, other } = await visitBoth()
    await page.evaluate(deny)
    const state = () => other.evaluate(() => window.segue.getConsent().measurement)
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(state, SOON).toBe('denied')
    await grant(page)
    await page.goto(`${A?.()}/next`)
    await other.goto('about:blank')
    await page.goto(`${A?.()}/last`)
    expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('granted')
    await other.goto(`${B?.()}/last`)
    expect(await state()).toBe('granted')
  })
})

function forget(): void {
  window.segue.push(['forget'])
}

function deny(): void {
  window.segue.push(['consent', { personalization: false, measurement: false }])
}

const SOON = { timeout: 5_000 }
