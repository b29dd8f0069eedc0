import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'
import { readWaiting, untilNothingWaits } from './waiting.ts'

const INSECURE = 'shop.test'
const visit = useVisit({ args: [`--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`] }, 'own')
const arrived = (type: string) => visit.site.events().filter((event) => event.type === type)
const track = (page: Pick<Page, 'evaluate'>, type: string) =>
  page.evaluate((name) => window.segue.push(['track', name]), type)

test('in a sandboxed frame without an origin, the page is changed and its events arrive', async () => {
  const { page, site, errors } = visit
  site.pages['/frame'] = toGrantedPage()
  site.pages['/top'] = '<!doctype html><iframe sandbox="allow-scripts" src="/frame"></iframe>'
  await page.goto(`${site.shopUrl}/top`)
  const frame = page.frames().find((one) => one.url().endsWith('/frame'))
  if (frame === undefined) throw new Error('The page came without its frame.')
  await expect.poll(() => frame.textContent('#note')).toBe('Welcome')
  expect(await frame.evaluate(() => origin)).toBe('null')
  await track(frame as unknown as Page, 'framed')
  await site.until(() => arrived('framed').length === 1)
  expect(errors).toEqual([])
})

test('on a page without a secure context, where browsers have no locks, events arrive', async () => {
  const { page, site, errors } = visit
  await page.goto(site.shopUrl.replace('127.0.0.1', INSECURE))
  expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false])
  await track(page, 'insecure')
  await site.until(() => arrived('insecure').length === 1)
  await untilNothingWaits(page)
  expect(errors).toEqual([])
})

test('when the browser itself says that the quota is used up, events arrive', async () => {
  const { page, site, context, errors } = visit
  const session = await context.newCDPSession(page)
  // A quota of 0 bytes would mean none.
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.shopUrl, quotaSize: 1 })
  await page.goto(site.shopUrl)
  expect(await page.evaluate(keepSomething)).toBe('QuotaExceededError')
  const text = 'x'.repeat(1_000)
  await page.evaluate((text) => {
    for (let made = 0; made < 40; made += 1) window.segue.push(['track', 'full', { text }])
  }, text)
  await site.until(() => arrived('full').length === 40)
  expect(errors).toEqual([])
})

/** Runs in the page: how an attempt to store a million characters ends. */
function keepSomething(): Promise<string | undefined> {
  return new Promise((done) => {
    const open = indexedDB.open('probe')
    open.onupgradeneeded = () => open.result.createObjectStore('texts')
    open.onerror = () => done(open.error?.name)
    open.onsuccess = () => {
      const attempt = open.result.transaction('texts', 'readwrite')
      attempt.objectStore('texts').put('x'.repeat(1_000_000), 'text')
      attempt.oncomplete = () => done('kept')
      attempt.onabort = () => done(attempt.error?.name)
    }
  })
}

test('when another tab keeps the databases blocked, the page goes on in memory', async () => {
  const { page, site, context, errors } = visit
  site.pages['/holder'] = '<!doctype html><title>Holds the databases open</title>'
  await page.goto(`${site.shopUrl}/holder`)
  await page.evaluate(async () => {
    for (const name of ['segue:test-shop', 'segue:test-shop:queue']) {
      const open = indexedDB.open(name)
      await new Promise((done) => {
        open.onsuccess = done
      })
      // Waits for the connection above, which never closes; whoever opens next waits for this.
      indexedDB.deleteDatabase(name)
    }
  })
  const blocked = await context.newPage()
  await blocked.goto(site.shopUrl)
  expect(await blocked.textContent('#note')).toBe('Welcome')
  await track(blocked, 'blocked')
  await site.until(() => arrived('blocked').length === 1)
  expect(errors).toEqual([])
})

test('when the databases are deleted under a page, it goes on, and later events are on disk again', async () => {
  const { page, site, errors } = visit
  await page.goto(site.shopUrl)
  await untilNothingWaits(page)
  const outcome = await page.evaluate(async () => {
    const request = indexedDB.deleteDatabase('segue:test-shop:queue')
    return new Promise((done) => {
      request.onsuccess = () => done('deleted')
      request.onblocked = () => done('blocked')
    })
  })
  expect(outcome).toBe('deleted')
  site.answer = { status: 503 }
  await track(page, 'after')
  await expect
    .poll(async () => (await readWaiting(page)).map(({ event }) => event.type))
    .toEqual(['after'])
  site.answer = { status: 200 }
  await page.goto(`${site.shopUrl}/next`)
  await site.until(() => arrived('after').length === 1)
  expect(errors).toEqual([])
})
