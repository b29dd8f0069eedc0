import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import type { Stack } from './stack.ts'
import { fillSignIn } from './studio/use-studio.ts'

/** The figures a person reads on the studio's first screen. */
export interface ShownOverview {
  readonly visitors: number
  /** Whole units of the site's currency. */
  readonly revenue: number
  readonly stages: readonly { readonly name: string; readonly visitors: number }[]
}

/** Signs in to the studio in a browser of its own and reads the figures off the screen. */
export async function readOverview(stack: Stack): Promise<ShownOverview> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(stack.collector.studio)
  await fillSignIn(page)
  const columns = page.locator('.journey-column')
  await columns.first().waitFor()
  const names = await columns.locator('.journey-name').allTextContents()
  const counts = await columns.locator('.journey-count').allTextContents()
  const shown = {
    visitors: await readKeyNumber(page, 'Visitors'),
    revenue: await readKeyNumber(page, 'Revenue'),
    stages: names.map((name, index) => ({ name, visitors: toNumber(counts[index]) })),
  }
  await page.close()
  return shown
}

async function readKeyNumber(page: Page, label: string): Promise<number> {
  const group = page.locator('.key-number').filter({ has: page.getByText(label, { exact: true }) })
  return toNumber(await group.locator('.key-number-value').textContent())
}

/** `€1,234` → 1234. */
function toNumber(text: string | null | undefined): number {
  return Number((text ?? '').replaceAll(/[^\d.]/g, '') || Number.NaN)
}
