import type { Page } from 'playwright-core'
import { type AxeLook, runAxe } from '../axe.ts'

/**
 * What {@link findFaults} finds on one page in both themes, on a phone, a tablet and a desk. A theme changes colours alone,
 * so in the second one only the rules about colours are asked again.
 */
export async function findFaultsInAllLooks(page: Page): Promise<string[]> {
  const all: string[] = []
  for (const [colorScheme, look] of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const faults = await findFaults(page, look)
      all.push(...faults.map((fault) => `${colorScheme}, ${width} pixels: ${fault}`))
    }
  }
  return all
}

/** What axe finds of WCAG 2.2 A and AA and of good practice, and whether the page is wider than the window. */
export async function findFaults(page: Page, look: AxeLook = WHOLE): Promise<string[]> {
  const violations = await runAxe(page, look)
  const found = violations.map(({ id, impact, nodes }) => {
    const [node] = nodes
    return `${id} (${impact}) at ${node?.target.join(' ')}: ${node?.failureSummary}`
  })
  const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return extra > 0 ? [...found, `${extra} pixels wider than the window`] : found
}

const WHOLE: AxeLook = { more: ['best-practice'] }
const LOOKS = [
  ['light', WHOLE],
  ['dark', { rules: ['color-contrast', 'link-in-text-block'] }],
] as const
