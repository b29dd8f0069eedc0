import { expect, test } from 'vitest'
import { noteRecorded } from './recorded.ts'
import { addTagLate, toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const experience = (id: string, selector: string, more: object = {}) => ({
  ...{ id, name: id, state: 'running', mode: 'personalize' },
  variants: [
    { id: 'v', name: 'V', changes: [{ kind: 'text', target: { selector }, text: 'Changed' }] },
  ],
  ...more,
})
const withExperiences = (...experiences: object[]) => ({
  ...withTracks('display'),
  experiences: experiences as never,
})
const displaysOf = (events: WireEvent[]) =>
  events.filter(({ type }) => type === 'experience_display').map(({ props }) => props)

test('each exposure tells at the end of its view whether it was seen, of every arm alike', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  site.config = withExperiences(
    experience('above', '#note'),
    experience('compared', 'h1', { control: 1 }),
    experience('larger', '#story'),
    experience('below', '#foot'),
  )
  site.pages['*'] = toGrantedPage(
    '<p id="story" style="height: 1600px">Story</p><p id="foot">Foot</p>',
  )
  await page.goto(site.shopUrl)
  await seconds(0.7)
  await page.evaluate(() => scrollTo(0, 300))
  await seconds(0.7)
  await page.evaluate(() => history.pushState(null, '', '/next'))
  const told = { original_seen: false, hidden_msec: 0, layout_shift: 0 }
  const events = await site.until((all) => displaysOf(all).length >= 4)
  expect(displaysOf(events)).toEqual([
    { experience: 'above', variant: 'v', seen: true, ...told },
    { experience: 'compared', variant: 'control', seen: true, ...told },
    { experience: 'larger', variant: 'v', seen: true, ...told },
    { experience: 'below', variant: 'v', seen: false, ...told },
  ])
  expect(events.find(({ type }) => type === 'experience_display')?.page.path).toBe('/')

  /** Time is what is asked about here: that of the page, in its own frames. */
  function seconds(wanted: number): Promise<unknown> {
    return page.evaluate(
      (ms) =>
        new Promise((done) => {
          const begin = performance.now()
          const look = () =>
            performance.now() - begin < ms ? requestAnimationFrame(look) : done(null)
          look()
        }),
      wanted * 1000,
    )
  }
})

test('a swap in view tells that the original was seen, and what it shifted', async () => {
  const { page, site } = visit
  await noteRecorded(page)
  const changes = [{ kind: 'text', target: { selector: 'h1' }, text: 'Much longer. '.repeat(80) }]
  site.config = withExperiences(
    experience('swapped', 'h1', { late: 'swap', variants: [{ id: 'v', name: 'V', changes }] }),
    experience('kept', '#note'),
  )
  site.pages['*'] = '<!doctype html><body><h1>All our shoes</h1><p id="note">Hello</p></body>'
  await page.goto(site.shopUrl)
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  await addTagLate(page, site.collectorUrl)
  // Who observes later hears of a shift later: the pack has noted it by then.
  await page.evaluate(() =>
    new Promise((done) => {
      const observer = new PerformanceObserver(done)
      observer.observe({ type: 'layout-shift', buffered: true })
    }).then(() => undefined),
  )
  await page.goto(`${site.shopUrl}/next`)
  const events = await site.until((all) => displaysOf(all).length >= 2)
  const [swapped, kept] = displaysOf(events)
  expect([swapped?.original_seen, kept?.original_seen]).toEqual([true, true])
  expect(Number(swapped?.layout_shift)).toBeGreaterThan(0.01)
})
