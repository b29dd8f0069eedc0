import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
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

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each([320, 768, 1440])('%i pixels wide', (width) => {
    const options = { colorScheme, viewport: { width, height: 900 } }

    test('the way in has no accessibility fault and does not scroll sideways', async () => {
      const { page } = await visit.open('/', options)
      await page.waitForSelector('form')
      expect(await findFaults(page)).toEqual([])
    })

    test.each(Object.keys(SCREENS))(
      '%s has no accessibility fault and does not scroll sideways',
      async (name) => {
        const { path, ready, act } = SCREENS[name]!
        const { page, faults } = await visit.enter(path, options)
        await page.waitForSelector(ready)
        await act?.(page)
        expect(await findFaults(page)).toEqual([])
        expect(faults).toEqual([])
      },
    )
  })
})

/** What axe finds of WCAG 2.2 A and AA, and whether the page is wider than the window. */
async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
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
