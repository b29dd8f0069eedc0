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
  for (let gone = 0; gone < visitors; gone += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => comeAndGo(visit)))
  // What left with the page can be sent once more by the next one: an id counts once.
  const listAll = () =>
    site.batches.flatMap(({ visitor, events }) =>
      events
        .filter(({ type }) => type === 'experience_impression')
        .map(({ id, props }) => [id, [visitor, props.variant]] as const),
    )
  const listExposed = () => [...new Map(listAll()).values()]
  await expect.poll(listExposed, WAIT).toHaveLength(visitors)
  return listExposed()
}

async function comeAndGo({ browser, site }: Visit): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.shopUrl}/prices`)
  // A redirect that is under way comes first.
  const arrive = () => page.waitForURL('**/b')
  await page.goto(`${site.shopUrl}/elsewhere`).catch(arrive)
  await context.close()
}

const AT_ONCE = 5
