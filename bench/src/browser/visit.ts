import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { PICTURES, recordTrace } from '../../../e2e/record-trace.ts'
import { slowDown } from '../../../e2e/slow-down.ts'
import type { Contender } from './contender.ts'
import { BUTTONS_COUNT, toButtonPlace, VIEWPORT } from './page.ts'
import type { Site } from './site.ts'
import { readFrames, type Sight, toSight } from './trace/read-frames.ts'
import { CATEGORIES, type Load, readLoad, readScriptMs } from './trace/read-trace.ts'

/** One view of a page, and what the contender added to what crossed the wire: in the page's head, and by requests. */
export interface View extends Load, Sight {
  readonly bytes: number
  readonly requests: number
}

/** What a new visitor got: a first view, a second one, and their clicks on it until they left. */
export interface Visit {
  readonly cold: View
  readonly warm: View
  /** Absent where clicks are not recorded. */
  readonly clicks?: Clicks
}

/** What {@link CLICKS} clicks cost, with some scrolling, until all was sent. */
export interface Clicks {
  readonly scriptMs: number
  readonly requests: number
}

/** What a visit needs; `eye` is a page that looks at frames. */
export interface Stage {
  readonly browser: Browser
  readonly eye: Page
  readonly site: Site
}

/** Visits a contender's page as somebody who was never here, on a processor 4 times slower, 40 ms away, at 9 Mbit/s. */
export async function visit(contender: Contender, stage: Stage): Promise<Visit> {
  const context = await stage.browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session)
  const address = stage.site.addressOf(contender)
  const headBytes = contender.head === '' ? 0 : brotliCompressSync(contender.head).length
  const view = () => look({ page, session, address, headBytes }, stage)
  const cold = await view()
  await page.goto('about:blank')
  const warm = await view()
  const clicks = contender.tracks && (await click({ page, session }, stage.site))
  await context.close()
  return { cold, warm, ...(clicks && { clicks }) }
}

/** A page and its debugger. */
interface Tab {
  readonly page: Page
  readonly session: CDPSession
}

/** How often a visitor clicks. */
export const CLICKS = 200

async function look(
  {
    page,
    session,
    address,
    headBytes,
  }: Tab & { readonly address: string; readonly headBytes: number },
  { eye, site }: Stage,
): Promise<View> {
  site.requests.length = 0
  const load = async () => {
    await page.goto(address, { waitUntil: 'load' })
    await pause(SETTLE_MS)
  }
  const entries = await recordTrace(session, load, [...CATEGORIES, PICTURES])
  const main = readLoad(entries, address)
  return {
    ...main,
    ...toSight(await readFrames(entries, eye), main),
    bytes: site.requests.reduce((total, { bytes }) => total + bytes, headBytes),
    requests: site.requests.length,
  }
}

/** Clicks and scrolls as a hand does, by events that the page can trust, and leaves. */
async function click({ page, session }: Tab, site: Site): Promise<Clicks> {
  site.requests.length = 0
  const work = async () => {
    for (let turn = 0; turn < CLICKS / BUTTONS_COUNT; turn += 1) await clickThrough(session)
    await pause(FLUSH_MS)
    await page.goto('about:blank')
    await pause(LEAVE_MS)
  }
  const entries = await recordTrace(session, work, CATEGORIES)
  return { scriptMs: readScriptMs(entries, site.own), requests: site.requests.length }
}

/** Clicks every button once and scrolls on. The page gets the events one after the other, each in a task of its own. */
async function clickThrough(session: CDPSession): Promise<void> {
  const send = (type: MouseType, place: { x: number; y: number }) =>
    session.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 })
  const places = Array.from({ length: BUTTONS_COUNT }, (_, index) => toButtonPlace(index))
  await Promise.all(
    places.flatMap((place) => [send('mousePressed', place), send('mouseReleased', place)]),
  )
  const wheel = { type: 'mouseWheel', ...toButtonPlace(0), deltaX: 0, deltaY: WHEEL_PX } as const
  await session.send('Input.dispatchMouseEvent', wheel)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

type MouseType = 'mousePressed' | 'mouseReleased'

/** What is idle after the load belongs to it. */
const SETTLE_MS = 1_000
/** Longer than trackers wait for more to send. */
const FLUSH_MS = 3_000
const LEAVE_MS = 200
const WHEEL_PX = 120
