import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { readStored, sendNow, useVisit } from './visit.ts'

const visit = useVisit({}, 'own')
const track = (type: string) =>
  visit.page.evaluate((name) => window.segue.push(['track', name]), type)
const ofType = (type: string) => visit.site.events().filter((event) => event.type === type)
const arrivals = (type: string) =>
  visit.site.batches.flatMap(({ events }) => events).filter((event) => event.type === type)

test('what happens right before a link is followed arrives, once by its id', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(
    '<a href="/next" onclick="segue.push([\'track\',\'left\'])">go</a>',
  )
  await page.goto(site.shopUrl)
  await page.click('a')
  await page.waitForURL('**/next')
  await site.until(() => ofType('left').length > 0)
  await expect.poll(() => readStored(page), WAIT).not.toHaveProperty('segue:test-shop:queue#disk')
  expect(ofType('left')).toHaveLength(1)
  expect(ofType('page_view')).toHaveLength(2)
})

test('a closed tab hands over what is pending, and the next visit does not count it again', async () => {
  const { page, site, context } = visit
  await page.goto(site.shopUrl)
  await track('last_words')
  await page.close({ runBeforeUnload: false })
  await site.until(() => ofType('last_words').length > 0)
  const later = await context.newPage()
  await later.goto(`${site.shopUrl}/later`)
  await expect.poll(() => readStored(later), WAIT).not.toHaveProperty('segue:test-shop:queue#disk')
  expect(new Set(arrivals('last_words').map(({ id }) => id)).size).toBe(1)
})

test('events made offline arrive once the network is back, with the ids they had', async () => {
  const { page, site, context } = visit
  await page.goto(site.shopUrl)
  await site.until((all) => all.length >= 2)
  await context.setOffline(true)
  for (let made = 0; made < 12; made += 1) await track('offline_event')
  let stored = ''
  const countStored = async () => {
    stored = JSON.stringify((await readStored(page))['segue:test-shop:queue#disk'])
    return stored.split('"type":"offline_event"').length - 1
  }
  await expect.poll(countStored, WAIT).toBe(12)
  await context.setOffline(false)
  await site.until(() => ofType('offline_event').length === 12)
  for (const { id } of ofType('offline_event')) expect(stored).toContain(id)
})

test('events the collector could not take are sent by the next page, with the same ids', async () => {
  const { page, site } = visit
  site.answer = { status: 503, headers: { 'retry-after': '600' } }
  await page.goto(site.shopUrl)
  await track('kept')
  await expect
    .poll(() => site.requests.filter((request) => request.startsWith('POST')), WAIT)
    .toHaveLength(1)
  const stored = JSON.stringify(await readStored(page))
  site.answer = { status: 200 }
  await page.goto(`${site.shopUrl}/next`)
  await sendNow(page)
  await site.until(() => ofType('kept').length === 1)
  expect(stored).toContain(ofType('kept')[0]?.id)
})

test('two tabs share visitor, session and stage, and every event of both arrives', async () => {
  const { page, site, context } = visit
  await page.goto(site.shopUrl)
  // Tabs opened in the very same instant may not see each other's new visitor: the README says so.
  await site.until((events) => events.length > 0)
  const other = await context.newPage()
  await other.goto(`${site.shopUrl}/other`)
  const burst = (name: string) => {
    for (let made = 0; made < 50; made += 1) window.segue.push(['track', name])
  }
  await Promise.all([page.evaluate(burst, 'here'), other.evaluate(burst, 'there')])
  await site.until(() => ofType('here').length === 50 && ofType('there').length === 50)
  expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
  expect(new Set(site.batches.map(({ session }) => session)).size).toBe(1)
  expect(new Set(site.batches.map(({ tab }) => tab)).size).toBe(2)
  await page.evaluate(() => window.segue.push(['track', 'add_to_cart', { value: 9 }]))
  await other.waitForFunction(() => window.segue.getStage() === 'decision')
  await expect
    .poll(async () => {
      const [profile] = (await readStored(page))['segue:test-shop#disk'] as { log: unknown[] }[]
      return profile?.log.filter((entry) => /here/.test((entry as { type: string }).type)).length
    }, WAIT)
    .toBe(100)
})

test('a tab opened from another one has an id of its own', async () => {
  const { page, site, context } = visit
  site.pages['*'] = toGrantedPage('<a href="/popup" target="_blank" rel="opener">open</a>')
  await page.goto(site.shopUrl)
  const [popup] = await Promise.all([context.waitForEvent('page'), page.click('a')])
  await popup.waitForLoadState()
  const events = await site.until((all) => all.some(({ page: { path } }) => path === '/popup'))
  expect(events.length).toBeGreaterThan(2)
  expect(new Set(site.batches.map(({ tab }) => tab)).size).toBe(2)
  expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
})

/** Longer than the idle time after which a queue is sent. */
const WAIT = { timeout: 15_000 }

const FAULTS: [string, () => void][] = [
  [
    'storage is blocked',
    () => {
      for (const name of ['localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
    },
  ],
  [
    'IndexedDB hangs',
    () => {
      indexedDB.open = () => ({}) as IDBOpenDBRequest
    },
  ],
  [
    'the quota is used up',
    () => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Storage.prototype.setItem = full
      IDBObjectStore.prototype.put = full
    },
  ],
  [
    'storage holds junk',
    () => {
      localStorage.setItem('segue:test-shop', '{"v":1,"visitor":"<b>"}')
    },
  ],
  [
    'storage holds a profile that breaks the rules',
    () => {
      const parts = { session: {}, traits: {}, source: {}, aggregates: {}, journey: {} }
      const lists = { assignments: {}, exposures: { note: 5 }, segments: [], log: [null] }
      const broken = { v: 1, visitor: 'v', revision: 1, firstSeen: 1, ...parts, ...lists }
      localStorage.setItem('segue:test-shop', JSON.stringify(broken))
    },
  ],
  [
    'locks never answer',
    () => {
      navigator.locks.request = () => new Promise(() => {})
    },
  ],
  [
    'locks and beacons are missing',
    () => {
      for (const name of ['locks', 'sendBeacon'])
        Object.defineProperty(navigator, name, { value: undefined })
    },
  ],
]

test.each(FAULTS)('when %s, the page works and events arrive', async (_, break_) => {
  const { page, site } = visit
  await page.addInitScript(break_)
  await page.goto(site.shopUrl)
  expect(await page.textContent('#note')).toBe('Welcome')
  await track('sent_anyway')
  await site.until(() => ofType('sent_anyway').length === 1)
  expect(visit.errors).toEqual([])
})
