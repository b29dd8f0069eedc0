import { expect, test } from 'vitest'
import { grant, readVisitor, type Stored, useIdentity, wipeStorage } from './identity-stack.ts'

const visit = useIdentity({ cookie: { domain: 'shop.test', days: 30 } })
const A = () => visit.originOf('a.shop.test')
const B = () => visit.originOf('b.shop.test')
const cookies = async () => {
  const all = await visit.context.cookies()
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}

/** A visitor of `a.shop.test` who agreed and whose cookies are there. */
async function arrive() {
  const { page } = visit
  await page.goto(A())
  await grant(page)
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(BOTH)
  // The exposure that came with the grant has its arm in the cookie once the page was left.
  await page.goto(`${A()}/next`)
  await page.waitForResponse((response) => response.url().includes('/v1/visitor'))
  return readVisitor(page)
}

test('script storage wiped, cookie kept: the same visitor, variant and consent, at the first decision', async () => {
  const { page } = visit
  const before = await arrive()
  for (let round = 0; round < 3; round += 1) {
    await wipeStorage(visit, A())
    await page.goto(A())
    const first = await page.evaluate(() => document.querySelector('#arm')?.textContent)
    expect(await readVisitor(page)).toEqual(before)
    expect(first).toBe(before.arm)
    expect(await page.evaluate(() => window.segue.getConsent())).toEqual({
      personalization: 'granted',
      measurement: 'granted',
    })
  }
  const events = await visit.until((all) => all.length >= 8)
  expect(new Set(events.map(({ visitor }) => visitor))).toEqual(new Set([before.visitor]))
})

test('what the visitor did before the wipe still counts after it', async () => {
  const { page } = visit
  await arrive()
  for (let times = 0; times < 3; times += 1)
    await page.evaluate(() =>
      window.segue.push(['track', 'view_item', { item_category: 'running' }]),
    )
  await wipeStorage(visit, A())
  await page.goto(A())
  expect(await page.evaluate(() => window.segue.getSegments())).toContain('runner')
  expect(await page.evaluate(() => window.segue.getStage())).toBe('consideration')
})

test('with nothing left but the signed id, the visitor is known again from the next view on', async () => {
  const { page, context } = visit
  const before = await arrive()
  await wipeStorage(visit, A())
  await context.clearCookies({ name: 'segue_test-shop' })
  await page.goto(A())
  await grant(page)
  await expect.poll(async () => (await readVisitor(page)).visitor, SOON).toBe(before.visitor)
  await page.goto(`${A()}/next`)
  expect(await readVisitor(page)).toMatchObject({ visitor: before.visitor })
})

test('what waits for consent to measurement meanwhile goes with the visitor who is known again', async () => {
  const { page, context } = visit
  const before = await arrive()
  await wipeStorage(visit, A())
  await context.clearCookies({ name: 'segue_test-shop' })
  await page.goto(`${A()}/again`)
  await page.evaluate(() => window.segue.push(['consent', { personalization: true }]))
  await expect.poll(async () => (await readVisitor(page)).visitor, SOON).toBe(before.visitor)
  await page.evaluate(() => window.segue.push(['consent', { measurement: true }]))
  const isAgain = ({ event }: Stored) => event.page.url.endsWith('/again')
  const events = await visit.until((all) => all.some(isAgain))
  const visitors = events.filter(isAgain).map(({ visitor }) => visitor)
  expect(new Set(visitors)).toEqual(new Set([before.visitor]))
})

test('a denial outlives the wipe, too, and carries no id', async () => {
  const { page } = visit
  await arrive()
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: false }]),
  )
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  const { 'segue_test-shop': summary = '' } = await cookies()
  expect(JSON.parse(Buffer.from(summary, 'base64url').toString())).toEqual({
    choice: 'denied,denied',
    after: expect.stringMatching(/^\w{1,7}\.\w{1,7}$/),
  })
  await wipeStorage(visit, A())
  await page.goto(A())
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
})

test('data-consent="denied" on the next page takes the cookies away, too', async () => {
  const { page } = visit
  await arrive()
  visit.html = visit.html.replace('<script src', '<script data-consent="denied" src')
  await page.goto(`${A()}/next`)
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  expect(await readVisitor(page)).toEqual({ visitor: undefined, arm: null })
})

test('before a choice no cookie is set and none is asked for', async () => {
  const { page } = visit
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(A())
  await page.goto(`${A()}/next`)
  await page.goto('about:blank')
  expect(await cookies()).toEqual({})
  expect(asked).not.toContain('/v1/visitor')
})

test('a reset begins a new visitor, whom no cookie turns back', async () => {
  const { page } = visit
  const before = await arrive()
  await page.evaluate(() => window.segue.push(['reset']))
  await page.goto(`${A()}/next`)
  const after = await readVisitor(page)
  expect(after.visitor).not.toBe(before.visitor)
  await page.goto(`${B()}/`)
  expect(await readVisitor(page)).toEqual(after)
})

test('forgetting takes both cookies away', async () => {
  const { page } = visit
  await arrive()
  await page.evaluate(() => window.segue.push(['forget']))
  await expect.poll(async () => Object.keys(await cookies()), SOON).toEqual([FORGOTTEN])
  // When, to the minute, and nothing else.
  const { [FORGOTTEN]: note = '' } = await cookies()
  expect(note).toMatch(/^([0-9a-z]{1,7})\.\1\.$/)
  expect(Math.abs(Number.parseInt(note, 36) - Date.now() / 60_000)).toBeLessThan(3)
  await page.goto(`${A()}/next`)
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('pending')
})

test('sub-domains share the visitor, what was done there, and the choice', async () => {
  const { page } = visit
  const before = await arrive()
  await page.goto(B())
  expect(await readVisitor(page)).toEqual(before)
  for (let times = 0; times < 3; times += 1)
    await page.evaluate(() =>
      window.segue.push(['track', 'view_item', { item_category: 'running' }]),
    )
  await page.goto(A())
  expect(await page.evaluate(() => window.segue.getSegments())).toContain('runner')
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: false }]),
  )
  await page.goto(B())
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
  expect(await readVisitor(page)).toEqual({ visitor: undefined, arm: null })
})

test('an answer from before a denial brings nobody back, on any sub-domain', async () => {
  const { page, context } = visit
  await arrive()
  const old = await context.cookies()
  await page.goto(B())
  await page.evaluate(deny)
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  // What the answer to the page that was left sets when it comes last: while a page is open, and between two.
  await context.addCookies(old)
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  await context.addCookies(old)
  for (const origin of [A(), B()]) {
    await page.goto(origin)
    expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
    expect(await readVisitor(page)).toEqual({ visitor: undefined, arm: null })
  }
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  await grant(page)
  await expect
    .poll(async () => Object.keys(await cookies()).sort(), SOON)
    .toEqual(['segue_test-shop', FORGOTTEN, 'segue_test-shop_id'])
})

test('a page that stays open learns of a denial on another sub-domain before it keeps anything', async () => {
  const { page, context } = visit
  await arrive()
  const other = await context.newPage()
  await other.goto(B())
  await other.evaluate(deny)
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
  await page.goto(`${A()}/last`)
  expect(await page.evaluate(() => window.segue.getConsent().measurement)).toBe('denied')
  await expect.poll(async () => Object.keys(await cookies()).sort(), SOON).toEqual(DENIED)
})

function deny(): void {
  window.segue.push(['consent', { personalization: false, measurement: false }])
}

const SOON = { timeout: 5_000 }
const BOTH = ['segue_test-shop', 'segue_test-shop_id']
const FORGOTTEN = 'segue_test-shop_forgotten'
const DENIED = ['segue_test-shop', 'segue_test-shop_denied', FORGOTTEN]
