import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { holdFirst } from './hold-first.ts'
import { grant, readVisitor, useIdentity, wipeStorage } from './identity-stack.ts'

const visit = useIdentity({ cookie: { domain: 'shop.test', days: 30 } })
const A = () => visit.originOf('a.shop.test')
const B = () => visit.originOf('b.shop.test')
const SOON = { timeout: 5_000 }
const summary = async () =>
  (await visit.context.cookies()).find(({ name }) => name === 'segue_test-shop')?.value ?? ''

/**
 * The answer to a request whose host only the browser can find. Host and cookies are set here: whether the request that
 * was caught has them yet depends on when the browser tells of them.
 */
async function fetchAsBrowser(route: Route) {
  const request = route.request()
  const url = new URL(request.url())
  const { host } = url
  const cookies = await visit.context.cookies(url.href)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  url.hostname = '127.0.0.1'
  return route.fetch({ url: url.href, headers: { ...request.headers(), host, cookie } })
}

/** A visitor who agreed, known by both cookies. */
async function arrive(page: Page) {
  await page.goto(A())
  await grant(page)
  await expect.poll(async () => (await visit.context.cookies()).length, SOON).toBeGreaterThan(1)
  await page.goto(`${A()}/next`)
  await page.waitForResponse((response) => response.url().includes('/v1/visitor'))
  return readVisitor(page)
}

test('an answer that would know the visitor again comes after a reset, and makes nobody the old one', async () => {
  const { page, context } = visit
  const before = await arrive(page)
  await wipeStorage(visit, A())
  await context.clearCookies({ name: 'segue_test-shop' })
  let tell = (_answer: string) => {}
  const answered = new Promise<string>((done) => {
    tell = done
  })
  const letGo = await holdFirst(page, '**/v1/visitor*', async (route, held) => {
    // The collector has answered; the answer is what hangs.
    const response = await fetchAsBrowser(route)
    tell(await response.text())
    await held
    await route.fulfill({ response }).catch(() => {})
  })
  await page.goto(A())
  await grant(page)
  expect(await answered).toContain(before.visitor)
  await page.evaluate(() => window.segue.push(['reset']))
  await page.evaluate(() => window.segue.push(['track', 'next_person']))
  letGo()
  await page.goto(`${A()}/next`)
  expect((await readVisitor(page)).visitor).not.toBe(before.visitor)
  const events = await visit.until((all) => all.some(({ event }) => event.type === 'next_person'))
  const next = events.find(({ event }) => event.type === 'next_person')
  expect(next?.visitor).toBe((await readVisitor(page)).visitor)
  await expect.poll(summary, SOON).not.toContain(before.visitor)
})

test('a reset on one sub-domain is one on the other, which is open, too', async () => {
  const { page, context } = visit
  const before = await arrive(page)
  const other = await context.newPage()
  await other.goto(B())
  await expect.poll(async () => (await readVisitor(other)).visitor, SOON).toBe(before.visitor)
  await page.evaluate(() => window.segue.push(['reset']))
  await page.goto(`${A()}/as-somebody`)
  const after = await readVisitor(page)
  expect(after.visitor).not.toBe(before.visitor)
  await other.evaluate(() => window.segue.push(['track', 'later']))
  expect((await readVisitor(other)).visitor).not.toBe(before.visitor)
  await expect.poll(summary, SOON).not.toBe('')
  await other.goto(`${B()}/after`)
  expect((await readVisitor(other)).visitor).not.toBe(before.visitor)
  const events = await visit.until((all) => all.some(({ event }) => event.type === 'later'))
  const later = events.find(({ event }) => event.type === 'later')
  expect(later?.visitor).not.toBe(before.visitor)
})

test('somebody who opens two sub-domains at once is one visitor on both in the end', async () => {
  const { page, context } = visit
  const other = await context.newPage()
  await Promise.all([page.goto(A()), other.goto(B())])
  await Promise.all([grant(page), grant(other)])
  await expect.poll(async () => (await context.cookies()).length, SOON).toBeGreaterThan(1)
  const meet = async () => {
    await page.goto(`${A()}/next`)
    await other.goto(`${B()}/next`)
    const [one, two] = [await readVisitor(page), await readVisitor(other)]
    return one.visitor !== undefined && one.visitor === two.visitor
  }
  await expect.poll(meet, { timeout: 20_000, interval: 1_000 }).toBe(true)
})
