import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Looks at one page in both themes, on a phone, a tablet and a desk. */
export async function findFaultsInAllLooks(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const all: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const faults = await look(page)
      all.push(...faults.map((fault) => `${colorScheme}, ${width} pixels: ${fault}`))
    }
  }
  return all
}

/** What axe finds of WCAG 2.2 A and AA, and whether the page is wider than the window. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return look(page)
}

async function look(page: Page): Promise<string[]> {
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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
