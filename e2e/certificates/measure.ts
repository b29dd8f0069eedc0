import type { Browser, Page } from 'playwright-core'
import { recordFrames } from '../presented-frames.ts'
import { slowDown } from '../slow-down.ts'
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
  readonly page: Page
  /** Loads an address to its end. */
  readonly load: (address: string) => Promise<void>
  /** The same, looking at every frame. */
  readonly see: (address: string) => Promise<Sight>
  /** Milliseconds to the first paint of a load. */
  readonly firstPaint: (address: string) => Promise<number>
  readonly leave: () => Promise<void>
}

/** Somebody who was never here. */
export async function welcome(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page))
  const load = async (address: string) => {
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction('window.isOver', undefined, { polling: 20 })
    await page.evaluate(untilPainted)
  }
  return {
    page,
    load,
    async see(address) {
      await page.goto('about:blank')
      await page.evaluate(untilPainted)
      const frames = await recordFrames(page, () => load(address))
      const shift = await page.evaluate(readShift)
      const looks = await page.evaluate(readFrames, { frames, places: PLACES })
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

type Colour = readonly [red: number, green: number, blue: number]

function toLook(mark: Colour, place: Colour): Look {
  if (mark[1] < mark[0] + 60 || mark[0] > 100) return 'absent'
  if (place[0] > place[2] + 60) return 'original'
  return place[2] > place[0] + 60 ? 'variant' : 'hidden'
}

/** Runs in the page, when it was seen to its end. */
async function readFrames({
  frames,
  places,
}: {
  frames: readonly string[]
  places: typeof PLACES
}): Promise<Record<keyof typeof PLACES, Colour>[]> {
  const looks = []
  for (const frame of frames) {
    const bytes = Uint8Array.from(atob(frame), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const scale = image.width / innerWidth
    const colours = Object.entries(places).map(([name, { x, y }]) => [
      name,
      [...context.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)],
    ])
    looks.push(Object.fromEntries(colours))
  }
  return looks
}

/** Runs in the page. */
function readShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
  })
}

/** Runs in the page. */
function untilPainted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}
