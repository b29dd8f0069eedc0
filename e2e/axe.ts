import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import type { Page } from 'playwright-core'

/** What breaks rules of WCAG 2.2 A and AA within an element, its shadow root included. */
export async function runAxe(
  page: Page,
  { within = ':root', more = [], rules }: AxeLook,
): Promise<readonly Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    ({ within, runOnly }): Promise<AxeResults> => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: string, options: object) => Promise<AxeResults> }
      }
      return axe.run(within, { runOnly })
    },
    { within, runOnly: rules ? { type: 'rule', values: rules } : [...WCAG, ...more] },
  )
  return violations
}

/** The same, as rule and place. */
export async function findAxeIssues(page: Page, selector: string): Promise<string[]> {
  const violations = await runAxe(page, { within: selector })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Where to look, and for what: `more` sets of rules beside WCAG's, or `rules` alone. */
export interface AxeLook {
  readonly within?: string
  readonly more?: readonly string[]
  readonly rules?: readonly string[]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
