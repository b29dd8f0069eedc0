import { expect, test } from 'vitest'
import { useIdentity } from './identity-stack.ts'
import { THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { readStored } from './visit.ts'

const visit = useIdentity({ mode: 'cookieless' })

test('a cookieless site stores nothing and sends no visitor, and its reports tell visitors apart', async () => {
  const { page, browser } = visit
  const url = visit.originOf('a.shop.test')
  visit.html = toGrantedPage()
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await page.goto(url)
  expect(await page.textContent('#note')).toBe('Hello')
  const both = { personalization: true, measurement: true }
  await page.evaluate((choice) => window.segue.push(['consent', choice]), both)
  await page.evaluate(() => window.segue.push(['identify', 'u1', { city: 'Oslo' }]))
  await page.goto(`${url}/next`)
  expect(await readStored(page)).toEqual({})
  expect(await visit.context.cookies()).toEqual([])
  const other = await browser.newContext({ userAgent: 'Another browser' })
  await (await other.newPage()).goto(url)
  const events = await visit.until(
    (all) => all.filter(({ event }) => event.type === 'page_view').length === 3,
  )
  await other.close()
  const visitors = [...new Set(events.map(({ visitor }) => visitor))]
  expect(visitors).toEqual([expect.stringMatching(/^day_/), expect.stringMatching(/^day_/)])
  const batches = bodies.filter((body) => body.includes('"events"')).map((body) => JSON.parse(body))
  expect(batches.length).toBeGreaterThan(0)
  expect(batches.filter((batch) => 'visitor' in batch)).toEqual([])
})

test('the visitors’ panel of a cookieless site does not claim to remember', async () => {
  const { page } = visit
  visit.html = toPage(`${THREE_VIEWS}<button data-segue-privacy>Your data here</button>`)
  await page.goto(visit.originOf('a.shop.test'))
  await page.getByRole('button', { name: 'Your data here' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('switch', { name: 'Adapt this site to me' }).check()
  expect(await panel.getByRole('status').textContent()).toBe(
    'That holds until you leave this page.',
  )
  await panel.getByRole('button', { name: 'Forget me' }).click()
  const words = await panel.textContent()
  expect(words).toMatch(/View item\s*3 ×/)
  expect(words).toContain('is gone when you leave this page')
  expect(words).not.toMatch(/First visit|in this browser|This browser forgets|random number/)
  expect(await readStored(page)).toEqual({})
})

test('what an earlier site config let the browser store is deleted', async () => {
  const { page } = visit
  const url = visit.originOf('a.shop.test')
  visit.html = '<!doctype html><title>Before</title>'
  await page.goto(url)
  const kinds = ['', '_server', '_denied', '_forgotten', '-2']
  const cookies = kinds.map((kind) => ({ name: `segue_test-shop${kind}`, value: 'old', path: '/' }))
  await visit.context.addCookies(cookies.map((one) => ({ ...one, domain: '.shop.test' })))
  await visit.context.addCookies(cookies.map((one) => ({ ...one, domain: 'a.shop.test' })))
  await page.evaluate(async () => {
    localStorage['segue:test-shop'] = '{"visitor":"old"}'
    for (const kind of ['consent', 'consent:told', 'counts', 'hide', 'heeded'])
      localStorage[`segue:test-shop:${kind}`] = 'granted,granted'
    sessionStorage['segue:test-shop:redirects'] = '{}'
    localStorage['segue:test-shop-2'] = 'of another site'
    for (const name of ['segue:test-shop', 'segue:test-shop:queue']) {
      const open = indexedDB.open(name)
      open.onupgradeneeded = () => open.result.createObjectStore('keyval')
      await new Promise((done) => {
        open.onsuccess = done
      })
      open.result.close()
    }
  })
  visit.html = toGrantedPage()
  await page.goto(`${url}/next`)
  expect(await readStored(page)).toEqual({
    'segue:test-shop-2': 'of another site',
    cookies: expect.stringMatching(/^(segue_test-shop-2=old(; )?){2}$/),
  })
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([])
})
