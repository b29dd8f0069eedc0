import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What breaks rules of WCAG 2.2 A and AA and of `more` sets, or single `rules` in their place, within an element, its
 * shadow root included.
 */
export async function runAxe(
  page: Page,
  question: {
    readonly within?: string
    readonly more?: readonly string[]
    readonly rules?: readonly string[]
  },
): Promise<readonly Result[]> {
  const { within = ':root', more = [], rules } = question
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(
    async ({ within, options }): Promise<Result[]> => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: string, options: object) => Promise<AxeResults> }
      }
      return (await axe.run(within, options)).violations
    },
    {
      within,
      options: {
        runOnly: rules ? { type: 'rule', values: rules } : [...WCAG, ...more],
        // What passes is not gathered, and no style sheet is fetched a second time.
        resultTypes: ['violations'],
        preload: false,
      },
    },
  )
}

/** The same, as rule and place. */
export async function findAxeIssues(page: Page, selector: string): Promise<string[]> {
  const violations = await runAxe(page, { within: selector })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
