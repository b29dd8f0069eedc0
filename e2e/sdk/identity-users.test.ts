import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { grant, type IdentityVisit, readVisitor, useIdentity } from './identity-stack.ts'
import { toGrantedPage, toPage } from './shop.ts'

const visit = useIdentity({ users: { traits: ['plan'] } })
const A = () => visit.originOf('a.shop.test')

/** A user the site's server has told about, and a token for them. */
async function createUser({ asServer }: IdentityVisit = visit): Promise<string> {
  const traits = { plan: 'club', margin: 0.4 }
  await asServer('traits', { user: 'customer-4711', traits })
  const { token } = await asServer('tokens', { user: 'customer-4711', days: 7 })
  return String(token)
}

/** Whom the profile at hand belongs to, and what is known of them. */
function readUser(page: Page): Promise<{ user?: string; traits?: object }> {
  return page.evaluate(() => {
    const { user, traits } = JSON.parse(localStorage['segue:test-shop'] ?? '{}')
    return { user, traits }
  })
}

test('a link in a mail names its user, shows nothing of them, and is gone from the address', async () => {
  const { page } = visit
  visit.html = toGrantedPage()
  const token = await createUser()
  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('4711')
  await page.goto(`${A()}/offer?a=1&sg_u=${token}#b`)
  expect(page.url()).toBe(`${A()}/offer?a=1#b`)
  await expect
    .poll(() => readUser(page))
    .toEqual({ user: 'customer-4711', traits: { plan: 'club' } })
  const events = await visit.until((all) => all.some(({ event }) => event.type === 'identify'))
  const identified = events.find(({ event }) => event.type === 'identify')
  expect(identified?.event.props).toEqual({ user: 'customer-4711' })
  const stored = JSON.stringify(events)
  for (const secret of [token, 'sg_u', 'club']) expect(stored).not.toContain(secret)
})

test('traits that the server gave are used from the next view on', async () => {
  const { page } = visit
  visit.html = toGrantedPage('<p id="arm">Nothing</p>')
  const token = await createUser()
  await page.goto(A())
  const call = ['identify', 'customer-4711', { city: 'Oslo' }, token]
  await page.evaluate((call) => window.segue.push(call), call)
  const traits = { city: 'Oslo', plan: 'club' }
  await expect.poll(() => readUser(page)).toEqual({ user: 'customer-4711', traits })
  expect(await page.evaluate(() => window.segue.getSegments())).not.toContain('club')
  expect(await page.textContent('#note')).toBe('Hello')
  await page.goto(`${A()}/next`)
  expect(await page.evaluate(() => window.segue.getSegments())).toContain('club')
  expect(await page.textContent('#note')).toBe('Welcome to the club')
})

test('a token vouches only for the user it names', async () => {
  const { page } = visit
  visit.html = toGrantedPage()
  const token = await createUser()
  await page.goto(A())
  const answered = page.waitForResponse((response) => response.url().includes('/v1/user'))
  const call = ['identify', 'somebody-else', {}, token]
  await page.evaluate((call) => window.segue.push(call), call)
  await (await answered).finished()
  await page.goto(`${A()}/next`)
  expect(await readUser(page)).toEqual({ user: 'somebody-else', traits: {} })
})

test('without consent a token stays in the page, and works once consent comes', async () => {
  const { page } = visit
  visit.html = toPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${A()}/?sg_u=${await createUser()}`)
  await page.evaluate(() => window.segue.push(['track', 'look']))
  expect(asked.filter((url) => url.includes('/v1/user'))).toEqual([])
  await grant(page)
  await expect.poll(async () => (await readUser(page)).user).toBe('customer-4711')
})

test.each(['reset', 'forget'])(
  'an answer that comes after %s makes nobody the old user',
  async (call) => {
    const { page } = visit
    visit.html = toGrantedPage()
    const token = await createUser()
    let letGo = () => {}
    const held = new Promise<void>((done) => {
      letGo = done
    })
    await page.route('**/v1/user*', async (route) => {
      await held
      await route.continue()
    })
    const asked = page.waitForRequest((request) => request.url().includes('/v1/user'))
    await page.goto(`${A()}/?sg_u=${token}`)
    await asked
    await page.evaluate((call) => window.segue.push([call]), call)
    const answered = page.waitForResponse((response) => response.url().includes('/v1/user'))
    letGo()
    await (await answered).finished()
    await page.evaluate(() => window.segue.push(['track', 'next_person']))
    await page.goto(`${A()}/next`)
    expect(await readUser(page)).toEqual({ user: undefined, traits: {} })
  },
)

test.each(['early', 'late'])(
  'a reset drops the token that waits for consent: a call made %s',
  async (when) => {
    const { page } = visit
    const calls = [['reset'], ['identify', 'customer-B']]
    const early = `<script>window.segue = ${JSON.stringify(calls)}</script>`
    visit.html = toPage('', when === 'early' ? early : '')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${A()}/?sg_u=${await createUser()}`)
    if (when === 'late')
      await page.evaluate((calls) => {
        for (const call of calls) window.segue.push(call)
      }, calls)
    await grant(page)
    await visit.until((all) => all.some(({ event }) => event.type === 'identify'))
    await page.goto(`${A()}/next`)
    expect(await readUser(page)).toEqual({ user: 'customer-B', traits: {} })
    expect(asked.filter((url) => url.includes('/v1/user'))).toEqual([])
  },
)

test('a link in a mail names its user on the next page where the collector did not answer on the first', async () => {
  const { page } = visit
  visit.html = toGrantedPage()
  let asked = 0
  await page.route('**/v1/user*', async (route) => {
    asked += 1
    if (asked > 1) await route.continue()
  })
  const first = page.waitForRequest((request) => request.url().includes('/v1/user'))
  await page.goto(`${A()}/?sg_u=${await createUser()}`)
  await first
  await page.goto(`${A()}/next`)
  await expect
    .poll(async () => (await readUser(page)).user, { timeout: 15_000 })
    .toBe('customer-4711')
  expect(await page.evaluate(() => sessionStorage['segue:test-shop:sg_u'])).toBeUndefined()
})

test('calls made before the script has loaded count: identify with a token, group, alias', async () => {
  const { page } = visit
  const token = await createUser()
  const early = `<script>
    window.segue = window.segue || []
    segue.push(['identify', 'customer-4711', { city: 'Oslo' }, '${token}'])
    segue.push(['group', 'acme', { employees: 12 }])
    segue.push(['alias', 'customer-1', 'customer-4711'])
  </script>`
  visit.html = toGrantedPage('', early)
  await page.goto(A())
  const events = await visit.until(
    (all) => all.filter(({ event }) => event.type === 'identify').length === 3,
  )
  const identified = events.filter(({ event }) => event.type === 'identify')
  expect(identified.map(({ event }) => event.props)).toEqual([
    { user: 'customer-4711', traits: { city: 'Oslo' } },
    { traits: { group: { employees: 12, id: 'acme' } } },
    { user: 'customer-1', previous: 'customer-4711' },
  ])
  expect(identified[1]?.event.segments).toContain('acme')
})

test('reset begins a new visitor without user, traits and stage', async () => {
  const { page } = visit
  visit.html = toGrantedPage()
  await page.goto(A())
  await page.evaluate(() => {
    window.segue.push(['identify', 'customer-4711', { city: 'Oslo' }])
    window.segue.push(['track', 'add_to_cart'])
  })
  expect(await page.evaluate(() => window.segue.getStage())).toBe('decision')
  const before = await readVisitor(page)
  await page.evaluate(() => window.segue.push(['reset']))
  await page.goto(`${A()}/next`)
  expect((await readVisitor(page)).visitor).not.toBe(before.visitor)
  expect(await page.evaluate(() => window.segue.getStage())).toBe('awareness')
  expect(await readUser(page)).toEqual({ user: undefined, traits: {} })
})

describe('a site where nobody was before', () => {
  const visit = useIdentity({ users: {} })

  test('on two browsers one user is one person', async () => {
    const { page } = visit
    visit.html = toGrantedPage()
    const token = await createUser(visit)
    for (const host of ['a.shop.test', 'b.shop.test']) {
      await page.goto(`${visit.originOf(host)}/?sg_u=${token}`)
      await expect.poll(async () => (await readUser(page)).user).toBe('customer-4711')
    }
    await visit.until((all) => all.filter(({ event }) => event.type === 'identify').length === 2)
    expect(await visit.readReport('audience')).toMatchObject({ visitors: 2, people: 1 })
  })
})
