import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import type { Page } from 'playwright-core'

/** What breaks rules of WCAG 2.2 A and AA, and of `more` sets, within an element, its shadow root included. */
export async function runAxe(
  page: Page,
  { within = ':root', more = [] }: { readonly within?: string; readonly more?: readonly string[] },
): Promise<readonly Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    ({ within, runOnly }): Promise<AxeResults> => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: string, options: object) => Promise<AxeResults> }
      }
      return axe.run(within, { runOnly })
    },
    { within, runOnly: [...WCAG, ...more] },
  )
  return violations
}

/** The same, as rule and place. */
export async function findAxeIssues(page: Page, selector: string): Promise<string[]> {
  const violations = await runAxe(page, { within: selector })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
