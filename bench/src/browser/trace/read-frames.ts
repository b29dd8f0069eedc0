import type { Page } from 'playwright-core'
import { HERO_PLACE, VIEWPORT } from '../page.ts'
import type { TraceEntry } from './read-trace.ts'

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
  const shots = entries
    .filter(({ name }) => name === 'Screenshot')
    .map(({ ts, args }) => ({ at: ts, data: String(args.snapshot) }))
    .sort((a, b) => a.at - b.at)
  const colours = await page.evaluate(readColours, {
    pictures: shots.map(({ data }) => data),
    place: HERO_PLACE,
    width: VIEWPORT.width,
  })
  return shots.map(({ at }, index) => ({ at, look: toLook(colours[index] ?? []) }))
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

function toLook([red = 0, , blue = 0]: readonly number[]): Frame['look'] {
  if (red > blue + 100) return 'original'
  return blue > red + 100 ? 'variant' : 'absent'
}

/** Runs in the page. */
async function readColours({
  pictures,
  place,
  width,
}: {
  pictures: readonly string[]
  place: { x: number; y: number }
  width: number
}): Promise<readonly (readonly number[])[]> {
  const colours = []
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const scale = image.width / width
    colours.push([...context.getImageData(place.x * scale, place.y * scale, 1, 1).data])
  }
  return colours
}
