import { expect, test } from 'vitest'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('the web vitals of a load arrive, the last of them as the page is left', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('vitals')
  site.pages['*'] = toGrantedPage('<button onclick="this.textContent = 1">Go</button>')
  await page.goto(`${site.shopUrl}/start?size=42`)
  await untilRecorded(page, 'web_vitals', 2)
  await page.click('button')
  await page.goto(`${site.shopUrl}/next`)
  const vitals = () =>
    site.events().filter(({ type, props }) => type === 'web_vitals' && props.path === '/start')
  await site.until(() => vitals().length >= 5)
  expect(
    vitals()
      .map(({ props }) => props.name)
      .sort(),
  ).toEqual(['CLS', 'FCP', 'INP', 'LCP', 'TTFB'])
  for (const { props } of vitals()) {
    expect(props.rating).toMatch(/^(good|needs-improvement|poor)$/)
    expect(props.value).toBeGreaterThanOrEqual(0)
    expect(props.navigation_type).toBe('navigate')
  }
  expect(visit.errors).toEqual([])
})

test('a site that does not ask for them loads nothing', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await site.until((all) => all.length > 0)
  expect(site.requests.filter((request) => request.includes('vitals'))).toEqual([])
})
