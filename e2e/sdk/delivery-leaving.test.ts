import { expect, test } from 'vitest'
import { commit, toBackground, WAYS } from './leaving.ts'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'
import { untilNothingWaits, WAIT } from './waiting.ts'

const visit = useVisit({}, 'own')

test.each(WAYS)(
  'when %s, every event on disk arrives, at the latest with the next visit',
  async (way, leave) => {
    const { page, site, context, errors } = visit
    site.pages['/quiet'] = '<!doctype html><title>Without Segue</title>'
    await page.goto(site.shopUrl)
    const committed = await commit(page, 30)
    await leave(page, site.collectorUrl)
    if (!way.endsWith('crashes'))
      await expect.poll(() => arrivedOf(committed), WAIT).toEqual(committed)
    const later = await context.newPage()
    await later.goto(site.shopUrl)
    await expect.poll(() => arrivedOf(committed), WAIT).toEqual(committed)
    await untilNothingWaits(later)
    expect(site.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([])
    expect(errors).toEqual([])
  },
)

test('a page that only goes to the background hears the answer, and sends nothing twice', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await commit(page, 30)
  await toBackground(page)
  await untilNothingWaits(page)
  const all = site.batches.flatMap(({ events }) => events)
  expect(all).toHaveLength(site.events().length)
})

test('while the collector keeps us waiting, the site can still send 16 KiB of its own as it is left', async () => {
  const { page, site } = visit
  site.answer = { status: 'never' }
  site.statuses['/own'] = 204
  site.pages['*'] = toGrantedPage(`<script>
    addEventListener('pagehide', () => {
      localStorage.own = navigator.sendBeacon('/own', 'x'.repeat(16 * 1024))
    })
  </script>`)
  await page.goto(site.shopUrl)
  const text = 'x'.repeat(1_000)
  await page.evaluate((text) => {
    for (let made = 0; made < 200; made += 1) window.segue.push(['track', 'large', { text }])
  }, text)
  await expect.poll(() => site.bodyBytes.length, WAIT).toBe(1)
  site.pages['/quiet'] = '<!doctype html><title>Without Segue</title>'
  await page.goto(`${site.shopUrl}/quiet`)
  expect(await page.evaluate(() => localStorage.own)).toBe('true')
  await expect.poll(() => site.bodyBytes.length, WAIT).toBeGreaterThan(1)
  const [, ...beacons] = site.bodyBytes
  expect(beacons.length).toBeLessThanOrEqual(8)
  expect(beacons.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(48 * 1024)
})

test('while the collector keeps a large batch of ours waiting, the site can send 60 kB of its own', async () => {
  const { page, site } = visit
  site.answer = { status: 'never' }
  site.statuses['/own'] = 204
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    const toText = () => Array.from({ length: 30 }, () => Math.random().toString(36)).join('')
    for (let made = 0; made < 45; made += 1)
      window.segue.push(['track', 'large', { text: toText() }])
  })
  await expect.poll(() => site.bodyBytes[0], WAIT).toBeGreaterThan(6_000)
  const own = () => page.evaluate(() => navigator.sendBeacon('/own', new Uint8Array(60_000)))
  expect(await own()).toBe(true)
})

/** Which of these ids have arrived, however often. */
function arrivedOf(ids: readonly string[]): string[] {
  const arrived = new Set(visit.site.events().map(({ id }) => id))
  return ids.filter((id) => arrived.has(id))
}
