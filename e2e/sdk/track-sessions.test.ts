import { expect, test } from 'vitest'
import { noteRecorded, untilRecorded } from './recorded.ts'
import { SHOP_CONFIG } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const withSettings = (settings: object) => ({
  ...SHOP_CONFIG,
  settings: { ...SHOP_CONFIG.settings, ...settings },
})

/** The sessions of all page views that arrived, in the order of the events. */
async function sessionsOf(views: number): Promise<string[]> {
  const events = await visit.site.until(
    (all) => all.filter(({ type }) => type === 'page_view').length >= views,
  )
  const own = events.filter(({ type }) => type === 'page_view')
  return own.map(
    ({ id }) => visit.site.batches.find((batch) => batch.events.some((e) => e.id === id))!.session,
  )
}

/** Opens pages one after the other; the times are those that the visitor's clock shows meanwhile. */
async function open(...visits: [time: string, path: string][]): Promise<void> {
  const { context, page, site } = visit
  for (const [time, path] of visits) {
    await context.clock.setFixedTime(time)
    await page.goto(`${site.shopUrl}${path}`)
  }
}

test.each<[string, object, string[], number]>([
  ['goes on for 30 idle minutes', {}, ['10:00', '10:30'], 1],
  ['ends after more', {}, ['10:00', '10:31'], 2],
  ['ends as early as the site says', { sessionIdleMinutes: 5 }, ['10:00', '10:06'], 2],
])('a session %s', async (_, settings, times, expected) => {
  visit.site.config = withSettings(settings)
  await open(...times.map((time): [string, string] => [`2026-11-22T${time}:00Z`, '/']))
  expect(new Set(await sessionsOf(2)).size).toBe(expected)
})

test.each<[string, object, number]>([
  [
    'ends at midnight of the site, summer time beginning or not',
    { sessionEndsAt: ['midnight'] },
    2,
  ],
  ['goes on past midnight without that rule', {}, 1],
])('a session %s', async (_, settings, expected) => {
  visit.site.config = { ...withSettings(settings), timeZone: 'Africa/Cairo' }
  // Cairo has no midnight on this day: 23:59 is followed by 01:00.
  await open(
    ['2024-04-25T21:55:00Z', '/'],
    ['2024-04-25T22:05:00Z', '/'],
    ['2024-04-25T22:10:00Z', '/'],
  )
  expect(new Set(await sessionsOf(3)).size).toBe(expected)
})

test('another campaign begins a session, a reload or a payment in between does not', async () => {
  visit.site.config = withSettings({ sessionEndsAt: ['campaign'] })
  await open(
    ['2026-11-22T10:00:00Z', '/?utm_source=news&utm_campaign=spring'],
    ['2026-11-22T10:01:00Z', '/?utm_source=news&utm_campaign=spring'],
  )
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/paid`, { referer: 'https://pay.example/' })
  await open(['2026-11-22T10:03:00Z', '/?utm_source=news&utm_campaign=summer'])
  const sessions = await sessionsOf(4)
  expect(sessions.map((id) => sessions.indexOf(id))).toEqual([0, 0, 0, 3])
})

test('two tabs share one session, also the one that midnight begins', async () => {
  const { context, page, site } = visit
  site.config = withSettings({ sessionEndsAt: ['midnight'] })
  await open(['2026-11-22T22:50:00Z', '/first'])
  const other = await context.newPage()
  await other.goto(`${site.shopUrl}/second`)
  await context.clock.setFixedTime('2026-11-22T23:05:00Z')
  await page.evaluate(() => history.pushState(null, '', '/first/next'))
  await sessionsOf(3)
  await other.evaluate(() => history.pushState(null, '', '/second/next'))
  const sessions = await sessionsOf(4)
  expect(sessions.map((id) => sessions.indexOf(id))).toEqual([0, 0, 2, 2])
})

test('conditions see the first source ever and the newest that was not direct', async () => {
  const { page, site } = visit
  const is = (id: string, trait: string, value: string) => ({
    ...{ id, name: id },
    when: { trait, op: 'equals', value },
  })
  site.config = {
    ...SHOP_CONFIG,
    segments: [
      is('first', 'source.first.campaign', 'spring'),
      is('last', 'source.campaign', 'summer'),
      is('first_lost', 'source.first.campaign', 'summer'),
    ],
    journey: { stages: [] },
    experiences: [],
  }
  await noteRecorded(page)
  for (const path of ['/?utm_campaign=spring', '/?utm_campaign=summer', '/']) {
    await page.goto(`${site.shopUrl}${path}`)
    await untilRecorded(page, 'page_view')
  }
  expect(await page.evaluate(() => window.segue.getSegments())).toEqual(['first', 'last'])
})
