import { expect, test } from 'vitest'
import { redirectTo, toRedirectConfig } from './redirects.ts'
import { useVisit } from './visit.ts'
import { WAIT } from './waiting.ts'

const visit = useVisit()

test('of 200 visitors who leave at once, every one is counted, and the arms are as large as they should be', async () => {
  const { site } = visit
  const stays = { id: 'stays', name: 'Stays', changes: [] }
  site.config = toRedirectConfig([
    {
      ...{ id: 'prices', name: 'Prices', state: 'running', mode: 'experiment' },
      ...{ pages: ['/prices'], variants: [stays, redirectTo('/b')] },
    },
  ])
  for (const path of ['/b', '/elsewhere']) site.pages[path] = '<!doctype html><title>Quiet</title>'
  for (let visitors = 0; visitors < VISITORS; visitors += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, visitPrices))
  await expect.poll(listExposed, WAIT).toHaveLength(VISITORS)
  expect(new Set(listExposed().map(([visitor]) => visitor)).size).toBe(VISITORS)
  const sent = listExposed().filter(([, arm]) => arm === 'sent').length
  expect(Math.abs(sent - VISITORS / 2)).toBeLessThan(5 * Math.sqrt(VISITORS / 4))
})

/** A visitor who comes for the first time, and is gone before anything but the page itself can have happened. */
async function visitPrices(): Promise<void> {
  const context = await visit.browser.newContext()
  const page = await context.newPage()
  await page.goto(`${visit.site.shopUrl}/prices`)
  // A redirect that is under way comes first.
  const arrive = () => page.waitForURL('**/b')
  await page.goto(`${visit.site.shopUrl}/elsewhere`).catch(arrive)
  await context.close()
}

/** Visitor and arm of every exposure that arrived. */
function listExposed(): (readonly [visitor: string, arm: unknown])[] {
  return visit.site.batches.flatMap(({ visitor, events }) =>
    events
      .filter(({ type }) => type === 'experience_impression')
      .map(({ props }) => [visitor, props.variant] as const),
  )
}

const VISITORS = 200
const AT_ONCE = 10
