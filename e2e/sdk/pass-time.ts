import type { Page } from 'playwright-core'
import { readWaiting } from './waiting.ts'

/**
 * Lets seconds pass on pages whose context has a clock of its own, in steps of `stepMs` between which requests can end.
 * With long steps the disk seems to hang, and pages go on in memory. `look` is called after each step.
 */
export async function passTime(
  pages: readonly Page[],
  seconds: number,
  { stepMs = 400, look = () => {} }: { stepMs?: number; look?: () => void } = {},
): Promise<void> {
  for (let passedMs = 0; passedMs < seconds * 1_000; passedMs += stepMs) {
    await pages[0]?.context().clock.runFor(stepMs)
    await Promise.all(pages.map(settle))
    look()
  }
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/settle').then((response) => response.text()))
  // As much as the page itself reads: its clock must not pass while a busy machine is at it, or it gives the disk up.
  await readWaiting(page)
}
