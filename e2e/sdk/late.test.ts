import { expect, test } from 'vitest'
import { addTagLate } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const experience = (id: string, selector: string, more: object) => ({
  ...{ id, name: id, state: 'running', mode: 'personalize' },
  variants: [
    { id: 'v', name: 'V', changes: [{ kind: 'text', target: { selector }, text: 'Changed' }] },
  ],
  ...more,
})

test('what the visitor has seen already stays as it is, unless the experience says swap; lateness is told for every arm', async () => {
  const { page, site } = visit
  site.config = {
    ...site.config,
    experiences: [
      experience('kept', '#note', {}),
      experience('swapped', 'h1', { late: 'swap' }),
      experience('compared', '#aside', { control: 1 }),
      experience('to_come', '#later', {}),
    ],
  }
  site.pages['*'] = `<!doctype html><body><h1>All our shoes</h1><p id="note">Hello</p>
    <p id="aside">Aside</p></body>`
  await page.goto(site.shopUrl)
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
  await addTagLate(page, site.collectorUrl)
  expect(await page.textContent('#note')).toBe('Hello')
  expect(await page.textContent('h1')).toBe('Changed')
  await page.evaluate(() => {
    const later = document.createElement('p')
    later.id = 'later'
    document.body.append(later)
  })
  expect(await page.textContent('#later')).toBe('Changed')
  const events = await site.until((all) => all.length >= 5)
  expect(events.slice(1).map(({ props }) => props)).toEqual([
    { experience: 'kept', variant: 'v', late: true },
    { experience: 'swapped', variant: 'v', late: true },
    { experience: 'compared', variant: 'control', late: true },
    { experience: 'to_come', variant: 'v' },
  ])
})

test('a page of which a frame was made was seen, though the browser does not list its paint yet', async () => {
  const { page, site } = visit
  site.config = { ...site.config, experiences: [experience('kept', '#note', {})] }
  site.pages['*'] = '<!doctype html><body><p id="note">Hello</p></body>'
  await page.addInitScript(() => {
    performance.getEntriesByType = () => []
  })
  await page.goto(site.shopUrl)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  await addTagLate(page, site.collectorUrl)
  expect(await page.textContent('#note')).toBe('Hello')
  const events = await site.until((all) => all.length >= 2)
  expect(events[1]?.props).toMatchObject({ experience: 'kept', late: true })
})

test('a change whose target is not there is told with the exposure of its experience', async () => {
  const { page, site } = visit
  const changes = ['#note', '#nowhere'].map((selector) => ({
    ...{ kind: 'text', target: { selector }, text: 'Changed' },
  }))
  site.config = {
    ...site.config,
    experiences: [experience('half', '#note', { variants: [{ id: 'v', name: 'V', changes }] })],
  }
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.length >= 2)
  expect(events[1]?.props).toEqual({ experience: 'half', variant: 'v', missing: true })
  expect(await page.textContent('#note')).toBe('Changed')
})
