import { expect, test } from 'vitest'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('the web vitals of a load arrive, the last of them as the page is left', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('vitals')
  site.pages['*'] = toGrantedPage(
    '<button onclick="for (const end = Date.now() + 80; Date.now() < end;);">Go</button>',
  )
  await page.goto(`${site.shopUrl}/start?size=42`)
  await untilRecorded(page, 'web_vitals', 2)
  await page.click('button')
  await page.goto(`${site.shopUrl}/next`)
  const vitals = () =>
    site.events().filter(({ type, props }) => type === 'web_vitals' && props.path === '/start')
  const names = () => vitals().map(({ props }) => `${props.name}`)
  // INP needs a browser that tells of the press in time: this one does not always.
  await site.until(() => ['CLS', 'FCP', 'LCP', 'TTFB'].every((name) => names().includes(name)))
  expect(new Set(names()).size).toBe(vitals().length)
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
