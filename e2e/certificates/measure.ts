import type { Browser } from 'playwright-core'
import { recordFrames } from '../presented-frames.ts'
import { type Colour, readPixels } from '../read-pixels.ts'
import { readShift } from '../read-shift.ts'
import { slowDown } from '../slow-down.ts'
import { untilPainted } from '../until-painted.ts'
import { PLACES } from './page.ts'

/** What a place of the page was in a presented frame. */
export type Look = 'absent' | 'hidden' | 'original' | 'variant'

/** What a visitor saw of a load. */
export interface Sight {
  /** The places in each presented frame, oldest first. */
  readonly hero: readonly Look[]
  readonly note: readonly Look[]
  /** Cumulative layout shift, every shift counted. */
  readonly shift: number
}

/** A visitor on the machine that promises are about: processor 4 times slower, 40 ms round trip, 9 Mbit/s. */
export interface Visitor {
  /** What is seen of a load, to its end. */
  readonly see: (address: string) => Promise<Sight>
  /** Milliseconds to the first paint of a load. */
  readonly firstPaint: (address: string) => Promise<number>
  readonly leave: () => Promise<void>
}

/** Somebody who was never here. */
export async function welcome(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page))
  const load = async (address: string) => {
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction('window.isOver', undefined, { polling: 20 })
    await page.evaluate(untilPainted)
  }
  return {
    async see(address) {
      await page.goto('about:blank')
      await page.evaluate(untilPainted)
      const frames = await recordFrames(page, () => load(address))
      const shift = await page.evaluate(readShift)
      const question = { pictures: frames, places: PLACES, width: VIEWPORT.width }
      const looks = await page.evaluate(readPixels<keyof typeof PLACES>, question)
      return {
        hero: looks.map(({ mark, hero }) => toLook(mark, hero)),
        note: looks.map(({ mark, note }) => toLook(mark, note)),
        shift,
      }
    },
    async firstPaint(address) {
      await load(address)
      const paint = await page.waitForFunction(() => performance.getEntriesByName('first-paint')[0])
      return paint.evaluate((entry) => Number(entry?.startTime))
    },
    leave: () => context.close(),
  }
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
}

function toLook(mark: Colour, place: Colour): Look {
  if (mark[1] < mark[0] + 60 || mark[0] > 100) return 'absent'
  if (place[0] > place[2] + 60) return 'original'
  return place[2] > place[0] + 60 ? 'variant' : 'hidden'
}

const VIEWPORT = { width: 800, height: 600 }
