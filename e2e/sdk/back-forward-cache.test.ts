import { expect, test } from 'vitest'
import { WITH_CACHE } from '../browser.ts'
import { goBack } from './go-back.ts'
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
