import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(400)

/** Each screen in a state worth checking, and the element that tells it is there. */
const SCREENS: Record<
  string,
  { path: string; ready: string; act?: (page: Page) => Promise<void> }
> = {
  overview: { path: '/?days=90', ready: '.key-numbers' },
  'moves as a table': {
    path: '/?days=90',
    ready: '.key-numbers',
    act: (page) => page.getByRole('button', { name: 'Table' }).click(),
  },
  audiences: { path: '/audiences', ready: '.segments[aria-busy=false]' },
  'a rule being built': {
    path: '/audiences',
    ready: '.template',
    act: async (page) => {
      await page.getByRole('button', { name: 'Take High intent' }).click()
      await page.locator('summary').last().click()
      await page.locator('.rule-count').first().waitFor()
    },
  },
  experiences: { path: '/experiences', ready: '.experience' },
  'an experience being edited': {
    path: '/experiences',
    ready: '.experience',
    act: async (page) => {
      await page.getByRole('button', { name: 'Take A banner' }).click()
      await page.getByRole('button', { name: 'Only a segment' }).first().click()
      await page.getByRole('button', { name: 'Add pages' }).click()
      await page.locator('.rule-group').waitFor()
    },
  },
  'a stage being edited': {
    path: '/journey',
    ready: '.stage',
    act: (page) => page.getByRole('button', { name: 'Edit Decision' }).click(),
  },
  visitors: { path: '/visitors?stage=decision', ready: '.visitor' },
  'a visitor with every receipt open': {
    path: '/visitors',
    ready: '.visitor',
    act: async (page) => {
      await page.locator('.visitor-id').first().click()
      await page.getByRole('slider', { name: 'Time' }).press('Home')
      for (const row of await page.locator('.receipt-head').all()) await row.click()
    },
  },
  'what publishing would do': {
    path: '/audiences',
    ready: '.template',
    act: async (page) => {
      await page.getByRole('button', { name: 'Take High intent' }).click()
      await page.getByRole('button', { name: 'Publish…' }).click()
      await page.waitForSelector('.replay[aria-busy=false]', { timeout: 50_000 })
      await page.waitForSelector('.checks')
    },
  },
  results: { path: '/results?days=90', ready: '.intervals' },
  'results as tables': {
    path: '/results?days=90',
    ready: '.intervals',
    act: async (page) => {
      for (const button of await page.getByRole('button', { name: 'Table' }).all()) {
        await button.click()
      }
    },
  },
  'an open event': {
    path: '/live',
    ready: '.event-line',
    act: (page) => page.locator('.event-line').first().click(),
  },
  'no refused events': { path: '/live?show=bad', ready: '.empty' },
  'a config with a problem': {
    path: '/config',
    ready: '.cm-content',
    act: async (page) => {
      await page.locator('.cm-content').click()
      await page.keyboard.type('x')
      await page.waitForSelector('.issue')
    },
  },
}

test('the way in has no accessibility fault and does not scroll sideways', async () => {
  const { page } = await visit.open('/')
  await page.waitForSelector('form')
  expect(await findFaultsInAllLooks(page)).toEqual([])
})

test.each(Object.keys(SCREENS))(
  '%s has no accessibility fault and does not scroll sideways',
  async (name) => {
    const { path, ready, act } = SCREENS[name]!
    const { page, faults } = await visit.enter(path)
    await page.waitForSelector(ready)
    await act?.(page)
    expect(await findFaultsInAllLooks(page)).toEqual([])
    expect(faults).toEqual([])
  },
)
