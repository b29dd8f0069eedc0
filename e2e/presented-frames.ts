import type { Page } from 'playwright-core'
import { PICTURES, picturesOf, recordTrace } from './record-trace.ts'

/** What the compositor presented while a page loaded, oldest first, as JPEG in base64. */
export type Frames = readonly string[]

/**
 * Records every frame that Chromium's compositor presents while `work` runs. These are the pictures a visitor gets;
 * requestAnimationFrame would only tell what the page meant to show.
 */
export async function recordFrames(page: Page, work: () => Promise<void>): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  const entries = await recordTrace(session, work, [PICTURES])
  return picturesOf(entries).map(({ data }) => data)
}

/** How far each frame is from two pictures of the same place, as mean difference per colour, 0 to 255. */
export interface Likeness {
  readonly original: number
  readonly variant: number
}

/**
 * Compares one rectangle (CSS pixels) of each frame with two reference screenshots of the whole viewport. The
 * pictures are decoded by the browser itself, in a page of its own.
 */
export async function compareFrames(
  page: Page,
  frames: Frames,
  references: { original: string; variant: string },
  place: { x: number; y: number; width: number; height: number },
): Promise<readonly Likeness[]> {
  return page.evaluate(
    async ({ frames, references, place, size }) => {
      async function read(data: string): Promise<Uint8ClampedArray> {
        const image = new Image()
        image.src = data
        await image.decode()
        const canvas = new OffscreenCanvas(SIDE, SIDE)
        const context = canvas.getContext('2d', { willReadFrequently: true })
        if (context === null) throw new Error('no canvas')
        const scale = image.naturalWidth / size.width
        const { x, y, width, height } = place
        context.drawImage(
          image,
          x * scale,
          y * scale,
          width * scale,
          height * scale,
          0,
          0,
          SIDE,
          SIDE,
        )
        return context.getImageData(0, 0, SIDE, SIDE).data
      }
      function distance(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
        let sum = 0
        for (let index = 0; index < a.length; index += 1) {
          if (index % 4 === 3) continue
          sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0))
        }
        return sum / ((a.length / 4) * 3)
      }
      const SIDE = 64
      const original = await read(`data:image/png;base64,${references.original}`)
      const variant = await read(`data:image/png;base64,${references.variant}`)
      const likenesses = []
      for (const frame of frames) {
        const seen = await read(`data:image/jpeg;base64,${frame}`)
        likenesses.push({
          original: distance(seen, original),
          variant: distance(seen, variant),
        })
      }
      return likenesses
    },
    { frames, references, place, size: page.viewportSize() ?? { width: 1280, height: 900 } },
  )
}
