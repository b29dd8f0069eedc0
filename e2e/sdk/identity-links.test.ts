import { expect, test } from 'vitest'
import { grant, readVisitor, type Stored, useIdentity } from './identity-stack.ts'
import { toPage } from './shop.ts'

const visit = useIdentity({ links: ['other.test'] })
const A = () => visit.originOf('a.shop.test')
const OTHER = () => visit.originOf('other.test')

/** A visitor of the shop, on a page with links to the other site and to a stranger's. */
async function arrive(tag = 'data-consent="granted"', more = '') {
  const { page } = visit
  const links = `<a id="own" href="${OTHER()}/landing?x=a%20b#part">Our other shop</a>
    <a id="strange" href="http://stranger.test/">Somebody else</a>${more}`
  visit.html = toPage(`<p id="arm">Nothing</p>${links}`, '', tag)
  await page.goto(A())
  return readVisitor(page)
}

/** Follows a link as people do: the pointer comes first, and the signature with it. */
async function follow(selector: string) {
  const { page } = visit
  const signed = page.waitForResponse((response) => response.url().includes('/v1/link'))
  await page.hover(selector)
  await signed
  await page.click(selector)
  await page.waitForURL(/landing/)
}

/** The visitor whom the page at hand ends up with, once the collector has said yes. */
const becomes = (visitor: string) =>
  expect
    .poll(async () => (await readVisitor(visit.page)).visitor, { timeout: 15_000 })
    .toBe(visitor)

/** Lets the first question about a link hang, as on a network that is cut off; the collector answers the others. */
async function hangFirst(): Promise<void> {
  let asked = 0
  await visit.page.route('**/v1/arrival*', async (route) => {
    asked += 1
    if (asked > 1) await route.continue()
  })
}

test('a link to another site of the owner carries the visitor, once the collector has said yes', async () => {
  const { page } = visit
  const before = await arrive()
  const asked: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && asked.push(request.url()))
  await follow('#own')
  expect(asked[0]).toMatch(/\/landing\?x=a(%20|\+)b&_segue=[\w-]+\.[\w-]{43}/)
  expect(page.url()).toMatch(/\/landing\?x=a(%20|\+)b#part$/)
  await becomes(before.visitor)
  await page.goto(`${OTHER()}/next`)
  expect(await readVisitor(page)).toEqual(before)
  expect(await page.textContent('#arm')).toBe(before.arm)
  const isNext = ({ event }: Stored) => event.page.url.endsWith('/next')
  const events = await visit.until((all) => all.some(isNext))
  const visitors = events.filter(isNext).map(({ visitor }) => visitor)
  expect(new Set(visitors)).toEqual(new Set([before.visitor]))
  expect(JSON.stringify(events)).not.toContain('_segue')
})

test('a link of a drawing carries the visitor, and is as it was afterwards', async () => {
  const { page } = visit
  const address = `${OTHER()}/landing`
  await arrive(
    undefined,
    `<svg width="90" height="20"><a id="drawn" xlink:href="${address}">
    <rect width="90" height="20" /></a></svg>`,
  )
  const read = () =>
    page.evaluate(() => {
      const link = document.querySelector('#drawn')
      return ['href', 'xlink:href'].map((name) => link?.getAttribute(name) ?? null)
    })
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      event.preventDefault()
      const link = document.querySelector('#drawn')
      document.body.dataset.followed = `${link?.getAttribute('href')}`
    })
  })
  const signed = page.waitForResponse((response) => response.url().includes('/v1/link'))
  await page.hover('#drawn rect')
  await signed
  await page.click('#drawn rect')
  const followed = await page.evaluate(() => document.body.dataset.followed)
  expect(followed).toMatch(/\/landing\?_segue=[\w-]+\.[\w-]{43}$/)
  await expect.poll(read).toEqual([null, address])
})

test('a link whose page was left before the collector answered counts on the next one', async () => {
  const { page } = visit
  const before = await arrive()
  await hangFirst()
  const asked = page.waitForRequest((request) => request.url().includes('/v1/arrival'))
  await follow('#own')
  await asked
  expect((await readVisitor(page)).visitor).not.toBe(before.visitor)
  await page.goto(`${OTHER()}/next`)
  await becomes(before.visitor)
  expect(await page.evaluate(() => sessionStorage['segue:test-shop:link'])).toBeUndefined()
})

test('a link that waits for its answer does not outlive a denial said while its tab showed another page', async () => {
  const { page, context } = visit
  await arrive()
  await page.route('**/v1/arrival*', (route) => route.abort())
  await follow('#own')
  const kept = () => page.evaluate(() => ({ ...sessionStorage }))
  await expect.poll(kept).toHaveProperty(['segue:test-shop:link'])
  await page.goto('about:blank')
  const other = await context.newPage()
  await other.goto(OTHER())
  await other.evaluate(() =>
    window.segue.push(['consent', { personalization: false, measurement: false }]),
  )
  await page.goto(OTHER())
  expect(await kept()).toEqual({})
})

test.each([
  ['answers 500', 500],
  ['answers 503', 503],
  ['cannot be reached', 0],
])('a forged link names nobody where the collector %s', async (_, status) => {
  const { page } = visit
  await arrive()
  await page.route('**/v1/arrival*', (route) =>
    status ? route.fulfill({ status }) : route.abort(),
  )
  const asked = page.waitForRequest((request) => request.url().includes('/v1/arrival'))
  await page.goto(`${OTHER()}/landing?_segue=${toForged(Date.now() + 60_000)}`)
  await asked
  await page.evaluate(() => window.segue.push(['track', 'look']))
  expect((await readVisitor(page)).visitor).not.toBe('forged')
  await page.goto(`${OTHER()}/next`)
  expect((await readVisitor(page)).visitor).not.toBe('forged')
})

test('what waits for consent to measurement goes with the visitor whom the link brought', async () => {
  const { page } = visit
  const before = await arrive()
  visit.html = toPage('<p id="arm">Nothing</p>', '', '')
  await follow('#own')
  await page.evaluate(() => {
    window.segue.push(['consent', { personalization: true }])
    window.segue.push(['track', 'waiting'])
  })
  await becomes(before.visitor)
  await page.evaluate(() => window.segue.push(['consent', { measurement: true }]))
  const isLanding = ({ event }: Stored) => event.page.url.includes('/landing')
  const events = await visit.until((all) => all.some(({ event }) => event.type === 'waiting'))
  const visitors = events.filter(isLanding).map(({ visitor }) => visitor)
  expect(visitors.length).toBeGreaterThan(1)
  expect(new Set(visitors)).toEqual(new Set([before.visitor]))
})

test('the link itself stays as it was, and strangers get nothing', async () => {
  const { page } = visit
  await arrive()
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a'))
      link.addEventListener('click', (event) => event.preventDefault())
  })
  const signed = page.waitForResponse((response) => response.url().includes('/v1/link'))
  await page.hover('#own')
  await signed
  const hrefs = () => page.$$eval('a', (links) => links.map((link) => link.getAttribute('href')))
  const before = await hrefs()
  const during = await page.evaluate(() => {
    const links = [...document.querySelectorAll('a')]
    return links.map((link) => {
      link.click()
      return link.href
    })
  })
  expect(during[0]).toContain('_segue=')
  expect(during[1]).not.toContain('_segue=')
  await expect.poll(hrefs).toEqual(before)
})

test('without consent a link carries nothing, and nothing that arrives is taken', async () => {
  const { page } = visit
  await arrive('')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.hover('#own')
  await page.click('#own')
  await page.waitForURL(/landing/)
  await page.goto(`${OTHER()}/landing?_segue=${toForged(Date.now() + 60_000)}`)
  expect(page.url()).toBe(`${OTHER()}/landing`)
  await page.evaluate(() => window.segue.push(['track', 'look']))
  expect(asked.filter((url) => /v1\/(link|arrival)/.test(url))).toEqual([])
  await grant(page)
  expect((await readVisitor(page)).visitor).not.toBe('forged')
})

test('a forged visitor is nobody, before and after the collector says so', async () => {
  const { page } = visit
  await arrive()
  const answered = page.waitForResponse((response) => response.url().includes('/v1/arrival'))
  await page.goto(`${OTHER()}/landing?_segue=${toForged(Date.now() + 60_000)}`)
  expect((await answered).status()).toBe(403)
  expect((await readVisitor(page)).visitor).not.toBe('forged')
  await page.evaluate(() => window.segue.push(['track', 'after_the_refusal']))
  await page.goto(`${OTHER()}/next`)
  expect((await readVisitor(page)).visitor).not.toBe('forged')
  const named = (type: string) => (stored: Stored) => stored.event.type === type
  const events = await visit.until((all) => all.some(named('after_the_refusal')))
  expect(events.find(named('after_the_refusal'))?.visitor).not.toBe('forged')
})

test('an expired link names nobody: it was shared, or kept', async () => {
  const { page } = visit
  await arrive()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${OTHER()}/landing?_segue=${toForged(Date.now() - 1_000)}`)
  expect((await readVisitor(page)).visitor).not.toBe('forged')
  expect(page.url()).toBe(`${OTHER()}/landing`)
  await page.goto(`${OTHER()}/next`)
  expect(asked.filter((url) => url.includes('/v1/arrival'))).toEqual([])
})

/** What looks like a signed visitor and was signed by nobody. */
function toForged(expiresAt: number): string {
  const claim = { visitor: 'forged', exp: Math.floor(expiresAt / 1_000) }
  return `${Buffer.from(JSON.stringify(claim)).toString('base64url')}.${'A'.repeat(43)}`
}
