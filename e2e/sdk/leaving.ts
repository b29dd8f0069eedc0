import type { Page } from 'playwright-core'
import { readWaiting } from './waiting.ts'

/** Ways to leave a page, the last one without a chance to say goodbye. `elsewhere` is an address of another site. */
export const WAYS: readonly (readonly [
  way: string,
  leave: (page: Page, elsewhere: string) => Promise<unknown>,
])[] = [
  ['a link to another site is followed', (page, elsewhere) => page.goto(elsewhere)],
  ['the tab is closed', (page) => page.close()],
  ['the page is loaded again', (page) => page.reload()],
  ['the page goes to the background', toBackground],
  ['the page crashes', crash],
]

/** Makes events and gives the ids of those whose writing to disk is complete, before any idle time has passed. */
export async function commit(page: Page, events: number): Promise<string[]> {
  await page.evaluate((count) => {
    for (let made = 0; made < count; made += 1) window.segue.push(['track', 'pending'])
  }, events)
  const waiting = await readWaiting(page)
  return waiting
    .filter(({ event }) => event.type === 'pending')
    .map(({ id }) => id)
    .sort()
}

/** Headless browsers have no background: the page is told what a browser tells it there. */
export async function toBackground(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

/** Ends the process that runs the page: no listener hears of it. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined)
  await gone
}
