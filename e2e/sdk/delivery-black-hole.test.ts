import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passTime } from './pass-time.ts'
import { useVisit } from './visit.ts'
import { readWaiting, untilNothingWaits } from './waiting.ts'

const visit = useVisit({}, 'own')
/** As they arrived, one that came twice included. */
const kept = () =>
  visit.site.batches.flatMap(({ events }) => events).filter(({ type }) => type === 'kept')
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST')).length
const track = (page: Page) => page.evaluate(() => window.segue.push(['track', 'kept']))

test('of a collector that takes requests and never answers, a page waits for one at a time, and keeps everything', async () => {
  const { context, page, site, errors } = visit
  site.answer = { status: 'never' }
  await context.clock.install()
  await page.goto(site.shopUrl)
  await track(page)
  let most = 0
  const look = () => {
    most = Math.max(most, site.underWay())
  }
  await passTime([page], 100, { stepMs: 1_000, look })
  expect(posts()).toBeGreaterThan(1)
  expect(most).toBe(1)
  expect((await readWaiting(page)).map(({ event }) => event.type)).toContain('kept')
  site.answer = { status: 200 }
  await passTime([page], 60, { stepMs: 1_000 })
  await untilNothingWaits(page)
  expect(kept()).toHaveLength(1)
  expect(errors).toEqual([])
})

test('what a collector stored whose answer took minutes is sent again, under its id, and once answered no more', async () => {
  const { context, page, site } = visit
  let answer = () => {}
  const after = new Promise<void>((done) => {
    answer = done
  })
  site.answer = { status: 200, after }
  await context.clock.install()
  await page.goto(site.shopUrl)
  await track(page)
  await passTime([page], 20)
  expect(kept()).toHaveLength(1)
  await passTime([page], 20)
  expect((await readWaiting(page)).map(({ event }) => event.type)).toContain('kept')
  site.answer = { status: 200 }
  answer()
  await passTime([page], 60, { stepMs: 1_000 })
  await untilNothingWaits(page)
  const [first, ...others] = kept()
  expect(others.map(({ id }) => id)).toEqual([first?.id])
  await passTime([page], 60, { stepMs: 1_000 })
  expect(kept()).toHaveLength(2)
})

test('while a tab waits for an answer that does not come, other tabs record and decide, and none asks as well', async () => {
  const { context, page, site, errors } = visit
  site.answer = { status: 'never' }
  await context.clock.install()
  await page.goto(site.shopUrl)
  await passTime([page], 6)
  expect(posts()).toBe(1)
  const others = [await context.newPage(), await context.newPage()]
  for (const [index, tab] of others.entries()) {
    await tab.goto(`${site.shopUrl}/${index}`)
    expect(await tab.textContent('#note')).toBe('Welcome')
    await track(tab)
  }
  const all = [page, ...others]
  await passTime(all, 20)
  expect(posts()).toBe(1)
  expect((await readWaiting(page)).filter(({ event }) => event.type === 'kept')).toHaveLength(2)
  site.answer = { status: 200 }
  await passTime(all, 60, { stepMs: 1_000 })
  await untilNothingWaits(page)
  expect(new Set(kept().map(({ id }) => id)).size).toBe(2)
  expect(errors).toEqual([])
})
