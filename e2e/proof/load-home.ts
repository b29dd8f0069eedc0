import type { Page } from 'playwright-core'
import { type Frames, type Likeness, recordFrames } from '../presented-frames.ts'
import { readShift } from '../read-shift.ts'

/** Loads the home page from a blank one: every presented frame, and how it looks in the end. */
export async function loadHome(page: Page, shop: string): Promise<HomeLoad> {
  await page.goto('about:blank')
  const frames = await recordFrames(page, async () => {
    await page.goto(`${shop}/`, { waitUntil: 'networkidle' })
  })
  const title = page.locator('#hero-title')
  const titlePlace = await title.boundingBox()
  if (titlePlace === null) throw new Error('The shop has no hero title.')
  const picture = (await page.screenshot()).toString('base64')
  return {
    frames,
    picture,
    titlePlace,
    title: await title.textContent(),
    shift: await page.evaluate(readShift),
  }
}

/** How it came in. */
export interface HomeLoad {
  readonly frames: Frames
  readonly picture: string
  readonly title: string | null
  readonly titlePlace: { x: number; y: number; width: number; height: number }
  readonly shift: number
}

/** True of a frame that looks like the original. */
export function showsOriginal({ original, variant }: Likeness): boolean {
  return original < variant && original < LIKE
}

/** The same of the variant. */
export function showsVariant({ original, variant }: Likeness): boolean {
  return variant < original && variant < LIKE
}

/** Mean difference per colour (0 to 255) below which a compressed, scaled-down frame counts as the same picture. */
const LIKE = 12
