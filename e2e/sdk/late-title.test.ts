import { expect, test } from 'vitest'
import { toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit({}, 'own')

test('a title that comes late is on the event, however busily another tab sends what is on disk', async () => {
  const { page, context, site, errors } = visit
  const late = '<script>setTimeout(() => { document.title = "Late" }, 900)</script>'
  site.pages['/late'] = toGrantedPage(late)
  await page.goto(site.shopUrl)
  await site.until((events) => events.length > 1)
  const other = await context.newPage()
  // Fifty at once are sent at once, with all that is on disk.
  await page.evaluate(() => {
    setInterval(() => {
      for (let made = 0; made < 50; made += 1) window.segue.push(['track', 'busy'])
    }, 150)
  })
  await other.goto(`${site.shopUrl}/late`)
  const ofView = () =>
    site.batches
      .flatMap(({ events }) => events)
      .filter(({ type, page: { path } }) => type === 'page_view' && path === '/late')
  await site.until(() => ofView().length > 0)
  expect(ofView().map(({ page: { title } }) => title)).toEqual(ofView().map(() => 'Late'))
  expect(site.events().filter(({ type }) => type === 'busy').length).toBeGreaterThan(50)
  expect(errors).toEqual([])
})
