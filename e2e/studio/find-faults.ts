import type { Page } from 'playwright-core'
import { runAxe } from '../axe.ts'

/**
 * What {@link findFaults} finds on one page in both themes, on a phone, a tablet and a desk. The theme changes colours alone, so
 * what is dark is looked at by the rule of colours.
 */
export function findFaultsInAllLooks(page: Page): Promise<string[]> {
  return findFaultsIn(page, LOOKS)
}

/** The same where little but the width can make a difference: at every width in one theme, in the other one once. */
export function findFaultsInFewLooks(page: Page): Promise<string[]> {
  return findFaultsIn(
    page,
    LOOKS.filter(({ colorScheme, width }) => colorScheme === 'light' || width === 768),
  )
}

async function findFaultsIn(page: Page, looks: typeof LOOKS): Promise<string[]> {
  const all: string[] = []
  for (const { colorScheme, width, rules } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    const faults = await findFaults(page, rules)
    all.push(...faults.map((fault) => `${colorScheme}, ${width} pixels: ${fault}`))
  }
  return all
}

/**
 * What axe finds of WCAG 2.2 A and AA and of good practice, or of single rules, and whether the page is wider than the
 * window.
 */
export async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const violations = await runAxe(page, rules ? { rules } : { more: ['best-practice'] })
  const found = violations.map(({ id, impact, nodes }) => {
    const [node] = nodes
    return `${id} (${impact}) at ${node?.target.join(' ')}: ${node?.failureSummary}`
  })
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return extra > 0 ? [...found, `${extra} pixels wider than the window`] : found
}

const COLOURS = ['color-contrast']

/** Without rules: all of them. In an order that changes as little as can be between two. */
const LOOKS: readonly {
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  readonly rules?: readonly string[]
}[] = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 768 },
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440, rules: COLOURS },
  { colorScheme: 'dark', width: 768, rules: COLOURS },
  { colorScheme: 'dark', width: 320, rules: COLOURS },
]
