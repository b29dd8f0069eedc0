import { expect, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { goBack } from './go-back.ts'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'
import { untilNothingWaits, WAIT } from './waiting.ts'

const visit = useVisit(WITH_CACHE)

test('a page that comes back from the cache is a new view, and Segue does not keep it out', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/first`)
  // A request that is under way as the page is left would keep any page out of the cache.
  await site.until((all) => all.length > 0)
  await untilNothingWaits(page)
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'restored' : 'loaded'
    })
  })
  await page.evaluate(() => history.pushState(null, '', '/first/more'))
  await page.goto(`${site.shopUrl}/second`)
  await goBack(page)
  await expect.poll(() => page.title().catch(String), WAIT).toBe('restored')
  const views = () => site.events().filter(({ type }) => type === 'page_view')
  await site.until(() => views().length >= 4)
  const { shopUrl } = site
  expect(views().map(({ page: { path, referrer } }) => [path, referrer])).toEqual([
    ['/first', ''],
    ['/first/more', `${shopUrl}/first`],
    ['/second', ''],
    ['/first/more', `${shopUrl}/first`],
  ])
  expect(views().map(({ seq }) => seq)).toEqual(
    [...views().map(({ seq }) => seq)].sort((a, b) => a - b),
  )
  expect(new Set(site.batches.map(({ tab }) => tab)).size).toBe(2)
  expect(await page.textContent('#note')).toBe('Welcome')
})

test('what a page calls as it comes back belongs to the new view, and what it calls as it is left arrives', async () => {
  const { page, site, errors } = visit
  site.pages['/back'] = toGrantedPage(`<script>
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) segue.push(['track', 'came_back'])
    })
  </script>`)
  site.pages['/left'] = toGrantedPage(`<script>
    addEventListener('pagehide', () => segue.push(['track', 'is_left']))
  </script>`)
  await page.goto(`${site.shopUrl}/back`)
  await site.until((all) => all.length > 1)
  await untilNothingWaits(page)
  await page.goto(`${site.shopUrl}/left`)
  await goBack(page)
  const has = (name: string) => site.events().some(({ type }) => type === name)
  await site.until(() => has('came_back') && has('is_left'))
  const told = site
    .events()
    .filter(({ type }) => type !== 'experience_impression')
    .map(({ type, page }) => [type, page.path])
  // A browser may show a page again before it tells the other one that it is left.
  expect(told.filter(([, path]) => path === '/back').map(([type]) => type)).toEqual([
    ...['page_view', 'page_view', 'came_back'],
  ])
  expect(told.filter(([, path]) => path === '/left').map(([type]) => type)).toEqual([
    ...['page_view', 'is_left'],
  ])
  expect(errors).toEqual([])
})
