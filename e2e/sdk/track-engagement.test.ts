import { expect, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { goBack } from './go-back.ts'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'
import { untilNothingWaits } from './waiting.ts'

const visit = useVisit(WITH_CACHE)

const TALL = `<style>i { display: block; height: 300px }</style>
<i data-segue-seen="top"></i><div style="height: 2000px"></div>
<i data-segue-seen="middle"></i><div style="height: 2000px"></div><i data-segue-seen="bottom"></i>`

const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)
const names = (events: WireEvent[]) => of(events, 'element_seen').map(({ props }) => props.name)

test('scrolling past a mark is told once a view, and a route begins anew', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('engagement')
  site.pages['*'] = toGrantedPage(TALL)
  await page.goto(`${site.shopUrl}/long`)
  const scrollDown = (share: number) =>
    page.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), share)
  await scrollDown(0.45)
  await untilRecorded(page, 'scroll', 2)
  await scrollDown(1)
  await untilRecorded(page, 'scroll', 4)
  await page.evaluate(() => history.pushState(null, '', '/next'))
  await scrollDown(0.3)
  const events = await site.until((all) => of(all, 'scroll').length >= 5)
  expect(of(events, 'scroll').map(({ page, props }) => [page.path, props])).toEqual([
    ...[25, 50, 75, 90].map((percent) => ['/long', { percent_scrolled: percent }]),
    ['/next', { percent_scrolled: 25 }],
  ])
  expect(visit.errors).toEqual([])
})

test('a marked element is seen once it stays in sight, also one that comes late', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('engagement')
  site.pages['*'] = toGrantedPage(TALL)
  await page.goto(site.shopUrl)
  await untilRecorded(page, 'element_seen', 1)
  await page.evaluate(() => {
    const late = document.createElement('i')
    document.querySelector('h1')?.after(late)
    late.dataset.segueSeen = 'late'
  })
  await untilRecorded(page, 'element_seen', 2)
  // Past the middle in no time, then to the end, to stay there.
  await page.evaluate(async () => {
    document.querySelector('[data-segue-seen=middle]')?.scrollIntoView()
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    scrollTo(0, 0)
  })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await untilRecorded(page, 'element_seen', 3)
  await page.evaluate(() => {
    scrollTo(0, 0)
    history.pushState(null, '', '/route')
  })
  const events = await site.until((all) => names(all).length >= 5)
  expect(names(events).slice(0, 3)).toEqual(['top', 'late', 'bottom'])
  expect(names(events).slice(3).sort()).toEqual(['late', 'top'])
})

test('engaged time belongs to the view that ends, leaves with the page, and keeps no page out of the cache', async () => {
  const { page, site } = visit
  site.config = withTracks('engagement')
  await page.goto(`${site.shopUrl}/first`)
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'restored' : 'loaded'
    })
  })
  await page.waitForFunction(() => performance.now() > 1_500)
  // A request that is under way as the page is left would keep any page out of the cache.
  await site.until((all) => all.length > 0)
  await untilNothingWaits(page)
  await page.goto(`${site.shopUrl}/second`)
  const events = await site.until((all) => of(all, 'user_engagement').length > 0)
  const [told] = of(events, 'user_engagement')
  expect(told).toMatchObject({
    page: { path: '/first' },
    props: { engagement_time_msec: expect.any(Number) },
  })
  expect(told?.props.engagement_time_msec).toBeGreaterThanOrEqual(1_000)
  expect(told?.props.engagement_time_msec).toBeLessThan(30_000)
  await goBack(page)
  await expect.poll(() => page.title().catch(String)).toBe('restored')
  const views = () => of(site.events(), 'page_view')
  await site.until(() => views().length >= 3)
  expect(views().map((event) => event.page.path)).toEqual(['/first', '/second', '/first'])
  expect(visit.errors).toEqual([])
})

test('nothing is watched unless the site asks for it', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(TALL)
  await page.goto(site.shopUrl)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForFunction(() => performance.now() > 1_500)
  // A request that is under way as the page is left would keep any page out of the cache.
  await site.until((all) => all.length > 0)
  await untilNothingWaits(page)
  await page.goto(`${site.shopUrl}/second`)
  const events = await site.until((all) => of(all, 'page_view').length >= 2)
  const types = new Set(events.map(({ type }) => type))
  expect(types).toEqual(new Set(['page_view', 'experience_impression']))
})
