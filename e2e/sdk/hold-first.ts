import type { Page, Route } from 'playwright-core'

/**
 * Hands the first request that a page makes for such addresses to `take`, with what is done once it may go on; others
 * pass. Gives what lets it go on.
 */
export async function holdFirst(
  page: Page,
  addresses: string,
  take: (route: Route, held: Promise<void>) => Promise<void>,
): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  let isFirst = true
  await page.route(addresses, async (route) => {
    const isHeld = isFirst
    isFirst = false
    if (isHeld) await take(route, held)
    else await route.continue().catch(() => {})
  })
  return letGo
}
