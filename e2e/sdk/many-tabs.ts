import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { crash } from './leaving.ts'
import type { StandIn, WireEvent } from './stand-in.ts'
import { countWaiting, readWaiting, untilNothingWaits } from './waiting.ts'

/** What became of the events that several tabs of one visitor made at once. */
export interface Harvest {
  /** Ids that were on disk, or had arrived, when the last tab was gone. */
  readonly committed: ReadonlySet<string>
  readonly arrivals: readonly (WireEvent & { readonly session: string; readonly tab: string })[]
}

/**
 * Opens tabs of the shop and lets all of them record events at the same time. A third of the tabs is closed on the
 * way, a third crashes, the others stay; then the visitor comes back, and everything on disk is sent.
 */
export async function runManyTabs(
  context: BrowserContext,
  site: StandIn,
  { tabs, events }: { tabs: number; events: number },
): Promise<Harvest> {
  const observer = await context.newPage()
  await observer.goto(site.shopUrl)
  await site.until((all) => all.length > 0)
  const pages = await Promise.all(
    Array.from({ length: tabs }, async (_, index) => {
      const page = await context.newPage()
      await page.goto(`${site.shopUrl}/tab-${index}`)
      return page
    }),
  )
  await Promise.all(pages.map((page) => recordSome(page, events / 2)))
  const committed = new Set<string>()
  const isWritten = async () => {
    for (const { id } of [...site.events(), ...(await readWaiting(observer))]) committed.add(id)
    return committed.size
  }
  // Tabs write a burst after it, so what they made is awaited on disk before any of them dies.
  await expect.poll(isWritten, { timeout: 20_000 }).toBeGreaterThan((tabs * events) / 2)
  await Promise.all(pages.map((page, index) => FATES[index % FATES.length]?.(page)))
  const alive = pages.filter((_, index) => index % FATES.length === 2)
  await Promise.all(alive.map((page) => recordSome(page, events / 2)))
  for (const { id } of await readWaiting(observer)) committed.add(id)
  for (const page of alive) await page.close()
  await returnUntilSent(observer)
  const arrivals = site.batches.flatMap(({ session, tab, events }) =>
    events.map((event) => ({ ...event, session, tab })),
  )
  return { committed, arrivals }
}

/** The laws that hold however many tabs there are and whatever happens to them. */
export function expectWhole({ committed, arrivals }: Harvest): void {
  const arrived = new Map(arrivals.map((event) => [event.id, event]))
  const missing = [...committed].filter((id) => !arrived.has(id))
  const told = [...arrived.values()].reduce((sum, { dropped = 0 }) => sum + dropped, 0)
  // More than the queue holds may be dropped, but never in silence.
  expect(missing.length).toBeLessThanOrEqual(told)
  expect(new Set(arrivals.map(({ session }) => session)).size).toBe(1)
  const once = [...arrived.values()]
  const countOf = (type: string) => once.filter((event) => event.type === type).length
  const exposures = once.filter(({ type }) => type === 'experience_impression')
  expect(new Set(exposures.map(({ tab, props }) => `${tab} ${props.experience}`)).size).toBe(
    exposures.length,
  )
  // Of what is too much page views go, and exposures, which count for more, stay.
  const unseen = exposures.length - countOf('page_view')
  expect(unseen).toBeGreaterThanOrEqual(0)
  expect(unseen).toBeLessThanOrEqual(told)
  for (const tab of new Set(once.map((event) => event.tab))) {
    const own = once.filter((event) => event.tab === tab).sort((a, b) => (a.id < b.id ? -1 : 1))
    const seqs = own.map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
  }
}

/** Comes back as often as it takes: on a busy machine a page may give the disk up before it has read all of it. */
async function returnUntilSent(page: Page): Promise<void> {
  for (let returns = 1; (await countWaiting(page)) > 0; returns += 1) {
    await page.reload()
    const sent = untilNothingWaits(page)
    await (returns < RETURNS_MAX ? sent.catch(() => undefined) : sent)
  }
}

function recordSome(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    for (let made = 0; made < count; made += 1) {
      window.segue.push(['track', 'busy'])
      if (made % 10 === 9) await new Promise((done) => setTimeout(done))
    }
  }, count)
}

const RETURNS_MAX = 5

/** What becomes of a tab, by its number. */
const FATES: readonly ((page: Page) => unknown)[] = [(page) => page.close(), crash, () => undefined]
