import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useStudio } from './use-studio.ts'

const visit = useStudio(400)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

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

/** Looks at one page in both themes, on a phone, a tablet and a desk. */
async function findFaultsInAllLooks(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const faults = await findFaults(page)
      all.push(...faults.map((fault) => `${colorScheme}, ${width} pixels: ${fault}`))
    }
  }
  return all
}

/** What axe finds of WCAG 2.2 A and AA, and whether the page is wider than the window. */
async function findFaults(page: Page): Promise<string[]> {
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  const found = results.violations.map(({ id, impact, nodes }) => {
    const [node] = nodes
    return `${id} (${impact}) at ${node?.target.join(' ')}: ${node?.failureSummary}`
  })
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return extra > 0 ? [...found, `${extra} pixels wider than the window`] : found
}
