import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { redirectTo, toRedirectConfig } from './redirects.ts'
import type { Visit } from './visit.ts'
import { WAIT } from './waiting.ts'

/**
 * Sends visitors to an experiment that redirects half of them; each comes for the first time and leaves at once. Gives
 * visitor and arm of every exposure that arrived, once there are as many as visitors.
 */
export async function visitAtOnce(
  visit: Visit,
  visitors: number,
): Promise<readonly (readonly [visitor: string, arm: unknown])[]> {
  const { site } = visit
  const stays = { id: 'stays', name: 'Stays', changes: [] }
  site.config = toRedirectConfig([
    {
      ...{ id: 'prices', name: 'Prices', state: 'running', mode: 'experiment' },
      ...{ pages: ['/prices'], variants: [stays, redirectTo('/b')] },
    },
  ])
  for (const path of ['/b', '/elsewhere']) site.pages[path] = '<!doctype html><title>Quiet</title>'
  // What left with the page can be sent once more by the next one: an id counts once.
  const listAll = () =>
    site.batches.flatMap(({ visitor, events }) =>
      events
        .filter(({ type }) => type === 'experience_impression')
        .map(({ id, props }) => [id, [visitor, props.variant]] as const),
    )
  const listExposed = () => [...new Map(listAll()).values()]
  for (let gone = 0; gone < visitors; gone += AT_ONCE) {
    const contexts = await Promise.all(Array.from({ length: AT_ONCE }, () => comeAndGo(visit)))
    // Who closes a browser takes along what is on its way.
    await expect.poll(listExposed, WAIT).toHaveLength(gone + AT_ONCE)
    for (const context of contexts) await context.close()
  }
  return listExposed()
}

async function comeAndGo({ browser, site }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.shopUrl}/prices`)
  // A redirect that is under way comes first.
  const arrive = () => page.waitForURL('**/b')
  await page.goto(`${site.shopUrl}/elsewhere`).catch(arrive)
  return context
}

const AT_ONCE = 5
