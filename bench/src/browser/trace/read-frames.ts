import type { Page } from 'playwright-core'
import { type Colour, readPixels } from '../../../../e2e/read-pixels.ts'
import { picturesOf, type TraceEntry } from '../../../../e2e/record-trace.ts'
import { HERO_PLACE, VIEWPORT } from '../page.ts'

/** What the hero was in a frame that the compositor presented; `at` in microseconds on the trace's clock. */
export interface Frame {
  readonly at: number
  readonly look: 'absent' | 'original' | 'variant'
}

/** What a visitor saw of the hero; milliseconds since the navigation began. */
export interface Sight {
  /** Absent when the variant was never on screen. */
  readonly variantMs?: number
  /** How long the original was on screen, to the end of the record when it stayed. */
  readonly originalMs: number
}

/** Looks at every frame of a trace. The pictures are decoded by a page of their own that nothing slows down. */
export async function readFrames(
  entries: readonly TraceEntry[],
  page: Page,
): Promise<readonly Frame[]> {
  const shots = [...picturesOf(entries)].sort((a, b) => a.at - b.at)
  const question = {
    pictures: shots.map(({ data }) => data),
    places: { hero: HERO_PLACE },
    width: VIEWPORT.width,
  }
  const colours = await page.evaluate(readPixels<'hero'>, question)
  return shots.map(({ at }, index) => ({ at, look: toLook(colours[index]?.hero) }))
}

/** When the variant came, and how long the original was there before. */
export function toSight(
  frames: readonly Frame[],
  { startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number },
): Sight {
  const own = frames.filter(({ at }) => at >= startedAt)
  const variant = own.find(({ look }) => look === 'variant')
  const originalUs = own.reduce((total, { at, look }, index) => {
    return look === 'original' ? total + (own[index + 1]?.at ?? endedAt) - at : total
  }, 0)
  return {
    ...(variant && { variantMs: (variant.at - startedAt) / 1_000 }),
    originalMs: originalUs / 1_000,
  }
}

function toLook([red, , blue]: Colour = [0, 0, 0]): Frame['look'] {
  if (red > blue + 100) return 'original'
  return blue > red + 100 ? 'variant' : 'absent'
}
