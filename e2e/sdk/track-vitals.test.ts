import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('the web vitals of a load arrive, the last of them as the page is left', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  await notePresses(page)
  site.config = withTracks('vitals')
  site.pages['*'] = toGrantedPage(
    `<button onclick="for (const end = Date.now() + ${BLOCKED_MS}; Date.now() < end;);">Go</button>`,
  )
  await page.goto(`${site.shopUrl}/start?size=42`)
  await untilRecorded(page, 'web_vitals', 2)
  await page.click('button')
  await page.waitForFunction('presses.length > 0')
  const [press] = (await page.evaluate('presses')) as number[]
  await page.goto(`${site.shopUrl}/next`)
  const vitals = () =>
    site.events().filter(({ type, props }) => type === 'web_vitals' && props.path === '/start')
  const names = () => vitals().map(({ props }) => `${props.name}`)
  await site.until(() => ALL.every((name) => names().includes(name)))
  expect(new Set(names()).size).toBe(vitals().length)
  for (const { props } of vitals()) {
    expect(props.rating).toMatch(/^(good|needs-improvement|poor)$/)
    expect(props.value).toBeGreaterThanOrEqual(0)
    expect(props.navigation_type).toBe('navigate')
  }
  const inp = vitals().find(({ props }) => props.name === 'INP')
  expect(inp?.props).toMatchObject({ value: press, delta: press })
  expect(press).toBeGreaterThanOrEqual(BLOCKED_MS)
  expect(visit.errors).toEqual([])
})

test('without a press there is no INP', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withTracks('vitals')
  await page.goto(`${site.shopUrl}/start`)
  await untilRecorded(page, 'web_vitals', 2)
  await page.goto(`${site.shopUrl}/next`)
  await site.until((all) => all.some(({ props }) => props.name === 'CLS'))
  expect(site.events().map(({ props }) => props.name)).not.toContain('INP')
})

test('a site that does not ask for them loads nothing', async () => {
  const { page, site } = visit
  await page.goto(site.shopUrl)
  await site.until((all) => all.length > 0)
  expect(site.requests.filter((request) => request.includes('vitals'))).toEqual([])
})

/** Notes how long the browser says that presses took to show, on the pages that are opened from now on. */
async function notePresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const presses: number[] = []
    const note = (list: PerformanceObserverEntryList) =>
      presses.push(...list.getEntries().map(({ duration }) => duration))
    new PerformanceObserver(note).observe({ type: 'first-input', buffered: true })
    Object.assign(window, { presses })
  })
}

const ALL = ['CLS', 'FCP', 'INP', 'LCP', 'TTFB']
/** Milliseconds for which a press holds up the page. */
const BLOCKED_MS = 80
