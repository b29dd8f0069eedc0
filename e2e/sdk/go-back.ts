import type { Page } from 'playwright-core'

/**
 * Goes back as a visitor does. The tester's own call waits for a navigation that it does not see where a page comes out
 * of the cache without loading. What follows has to await an outcome: for a moment the page is still the one that is left.
 */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()))
}
