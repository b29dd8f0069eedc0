import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaults, findFaultsInAllLooks } from './find-faults.ts'
import { findCutTexts, findPlainTexts, textsOf } from './find-plain-texts.ts'
import { servePseudoStudio } from './pseudo-studio.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(120)

/** A screen, the element that tells it is there, and what else it can look like, one after the other. */
interface Screen {
  readonly path: string
  readonly ready: string
  readonly states?: { readonly [name: string]: (page: Page) => Promise<void> }
}

const SCREENS: Record<string, Screen> = {
  overview: {
    path: '/?days=90',
    ready: '.key-numbers',
    states: {
      'moves as a table': (page) => page.getByRole('button', { name: 'Table' }).click(),
    },
  },
  audiences: {
    path: '/audiences',
    ready: '.segments[aria-busy=false]',
    states: {
      'a rule being built': async (page) => {
        await page.getByRole('button', { name: 'Take High intent' }).click()
        await page.locator('summary').last().click()
        await page.locator('.rule-count').first().waitFor()
      },
    },
  },
  experiences: {
    path: '/experiences',
    ready: '.experience',
    states: {
      'an experience being edited': async (page) => {
        await page.getByRole('button', { name: 'Take A banner' }).click()
        await page.getByRole('button', { name: 'Only a segment' }).first().click()
        await page.getByRole('button', { name: 'Add pages' }).click()
        await page.locator('.rule-group').waitFor()
      },
    },
  },
  'a stage being edited': {
    path: '/journey',
    ready: '.stage',
    states: {
      'the stage': (page) => page.getByRole('button', { name: 'Edit Decision' }).click(),
    },
  },
  visitors: {
    path: '/visitors?stage=decision',
    ready: '.visitor',
    states: {
      'one with every receipt open': async (page) => {
        await page.locator('.visitor-id').first().click()
        await page.getByRole('slider', { name: 'Time' }).press('Home')
        for (const row of await page.locator('.receipt-head').all()) await row.click()
      },
    },
  },
  'what publishing would do': {
    path: '/audiences',
    ready: '.template',
    states: {
      'with a draft': async (page) => {
        await page.getByRole('button', { name: 'Take High intent' }).click()
        await page.getByRole('button', { name: 'Publish…' }).click()
        await page.waitForSelector('.replay[aria-busy=false]', { timeout: 50_000 })
        await page.waitForSelector('.checks')
      },
    },
  },
  results: {
    path: '/results?days=90',
    ready: '.intervals',
    states: {
      'as tables': async (page) => {
        for (const button of await page.getByRole('button', { name: 'Table' }).all()) {
          await button.click()
        }
      },
    },
  },
  reports: {
    path: '/reports?days=90',
    ready: '.drawing',
    states: {
      'the funnel': async (page) => {
        await page.getByRole('button', { name: 'Funnel' }).click()
        await page.locator('.report-filter').waitFor()
      },
      'who comes back': async (page) => {
        await page.getByRole('button', { name: 'Retention' }).click()
        await page.locator('.grid-cell').first().waitFor()
        await page.getByRole('button', { name: 'Curve' }).click()
      },
      'where it hurts': async (page) => {
        await page.getByRole('button', { name: 'Pain points' }).click()
        await page.locator('.drawing-held').first().waitFor({ state: 'attached' })
      },
    },
  },
  live: {
    path: '/live',
    ready: '.event-line',
    states: { 'an open event': (page) => page.locator('.event-line').first().click() },
  },
  'no refused events': { path: '/live?show=bad', ready: '.empty' },
  config: {
    path: '/config',
    ready: '.cm-content',
    states: {
      'with a problem': async (page) => {
        await page.locator('.cm-content').click()
        await page.keyboard.type('x')
        await page.waitForSelector('.issue')
      },
    },
  },
}

/** Screens with what to press to see more of their texts, whatever language these are in. */
const STATES: readonly { path: string; ready: string; press?: string; opened?: string }[] = [
  { path: '/?days=90', ready: '.key-numbers' },
  { path: '/audiences', ready: '.template', press: '.template .button', opened: '.rule-count' },
  { path: '/experiences', ready: '.template', press: '.template .button', opened: '.change' },
  { path: '/journey', ready: '.stage', press: '.stage .button', opened: '.form-grid' },
  { path: '/results?days=90', ready: '.intervals' },
  { path: '/reports?days=90', ready: '.drawing' },
  { path: '/reports?show=funnel&days=90', ready: '.drawing', press: '.terms summary' },
  { path: '/reports?show=retention&days=90', ready: '.drawing' },
  { path: '/reports?show=satisfaction', ready: '.drawing, .empty' },
  { path: '/reports?show=segments', ready: '.drawing' },
  { path: '/reports?show=pain-points&days=90', ready: '.drawing' },
  { path: '/reports?show=loyalty', ready: '.return-line' },
  { path: '/reports?show=touchpoints&days=90', ready: '.drawing' },
  { path: '/live', ready: '.event-line', press: '.event-line' },
  { path: '/live?show=bad', ready: '.empty' },
  { path: '/config', ready: '.cm-content' },
  { path: '/settings?show=people', ready: '.card' },
  { path: '/settings?show=keys', ready: '.card' },
  { path: '/settings?show=site', ready: '.card input' },
  { path: '/settings?show=webhooks', ready: '.card' },
  { path: '/settings?show=digest', ready: '.card form' },
  { path: '/settings?show=activity', ready: '.empty' },
  { path: '/settings?show=looks', ready: '.filters' },
  { path: '/settings?show=switches', ready: '.card' },
]

test('the way in has no accessibility fault and does not scroll sideways', async () => {
  const { page } = await visit.open('/')
  await page.waitForSelector('form')
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await page.getByRole('button', { name: 'Forgot your password?' }).press('Enter')
  await page.keyboard.type('bob@shop.example')
  await page.keyboard.press('Enter')
  await page.getByText('LINKS_NOT_MAILED').waitFor()
  expect(await findFaults(page)).toEqual([])
})

// Each state is looked at in six widths and themes; results have several charts and tables for each experience.
const LOOKS = { timeout: 150_000 }

test.each(Object.keys(SCREENS))(
  '%s has no accessibility fault and does not scroll sideways',
  LOOKS,
  async (name) => {
    const { path, ready, states = {} } = SCREENS[name]!
    const { page, faults } = await visit.enter(path)
    await page.waitForSelector(ready)
    const found = await findFaultsInAllLooks(page)
    for (const [state, act] of Object.entries(states)) {
      await act(page)
      const more = await findFaultsInAllLooks(page)
      found.push(...more.map((fault) => `${state}: ${fault}`))
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  },
)

test.each([
  ['/?days=90', 'journey.png'],
  ['/journey', 'journey.png'],
  ['/results?days=90', 'home-hero.png'],
  ['/reports?show=paths&days=90', 'paths.png'],
])('what is drawn on %s is taken along as a picture', async (path, name) => {
  const { page, faults } = await visit.enter(path)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).first().click(),
  ])
  const picture = readFileSync(await download.path())
  expect([download.suggestedFilename(), picture.toString('latin1', 1, 4)]).toEqual([name, 'PNG'])
  expect(picture.readUInt32BE(16)).toBeGreaterThan(1000)
  expect(faults).toEqual([])
})

// Some 15 page loads.
const LANGUAGE = { timeout: 180_000 }

test(
  'in another language every text is of its catalogue and whole, and right to left mirrors it',
  LANGUAGE,
  async () => {
    const { page, faults } = await visit.enter('/')
    const known = new Set<string>(['Segue', 'UTC', 'JSON', 'CSV', 'JS'])
    page.on('response', async (response) => {
      if (!response.url().includes('/api/') || response.status() === 204) return
      for (const text of textsOf(await response.json().catch(() => null))) known.add(text)
    })
    await servePseudoStudio(page)
    await page.setViewportSize({ width: 320, height: 900 })
    const found: Record<string, string[]> = {}
    for (const { path, ready, press, opened } of STATES) {
      await page.goto(`${visit.stack.collector.url}/studio${path}`)
      await page.waitForSelector(ready)
      if (press) await page.locator(press).first().click()
      if (opened) await page.waitForSelector(opened)
      const place = await page.locator('.nav [aria-current]').boundingBox()
      expect(place?.x, path).toBeGreaterThanOrEqual(0)
      expect((place?.x ?? 0) + (place?.width ?? 0), path).toBeLessThanOrEqual(320)
      const wrong = [...(await findPlainTexts(page, known)), ...(await findCutTexts(page))]
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      const turned = await findCutTexts(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      const wide = await findCutTexts(page)
      await page.setViewportSize({ width: 320, height: 900 })
      wrong.push(...[...turned, ...wide].map((fault) => `right to left: ${fault}`))
      if (wrong.length > 0) found[path] = wrong
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    const nav = await page.locator('.nav').boundingBox()
    expect(nav?.x).toBeGreaterThan(720)
    expect(found).toEqual({})
    expect(faults).toEqual([])
  },
)

// The last: what is shared stands in the audit log, which is looked at while it is empty.
test('a report is shared by a link, read without an account, and taken back', async () => {
  const { page, faults } = await visit.enter('/reports?show=retention&days=90')
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = String(await page.getByRole('status').locator('code').textContent())
  await page.getByRole('button', { name: /^Take back/ }).waitFor()
  const dialog = await findFaultsInAllLooks(page)

  const { page: theirs, ...seen } = await visit.open('/')
  await theirs.goto(link)
  await theirs.locator('.grid-cell').first().waitFor()
  expect(await theirs.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Retention of /)
  expect(await theirs.locator('.nav, a').count()).toBe(0)
  expect([...dialog, ...(await findFaultsInAllLooks(theirs))]).toEqual([])

  await page.getByRole('button', { name: /^Take back/ }).click()
  await page.getByText('Nothing of the site has a link.').waitFor()
  await theirs.reload()
  await theirs.getByText('SHARE_LINK_INVALID').waitFor()

  await page.goto(`${visit.stack.collector.url}/studio/results?days=90`)
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  await theirs.goto(String(await page.getByRole('status').locator('code').textContent()))
  await theirs.locator('.intervals').first().waitFor()
  expect(await theirs.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Results of /)
  expect(await theirs.locator('.nav, a').count()).toBe(0)
  expect([...faults, ...seen.faults, ...seen.strangers]).toEqual([])
})
