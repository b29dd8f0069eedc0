import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds of WCAG 2.2 A and AA within an element, its shadow root included: rule and place. */
export async function findAxeIssues(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate((within): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: string, options: object) => Promise<AxeResults> }
    }
    return axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  }, selector)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
