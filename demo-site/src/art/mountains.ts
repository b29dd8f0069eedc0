import { html, type Raw } from '../html.ts'
import type { Light } from './light.ts'
import { jag, type Point, toPath } from './points.ts'

/** A far ridge across the whole canvas: `heights` are the y of evenly spaced summits and saddles. */
export function ridge(
  heights: readonly number[],
  { fill, seed }: { fill: string; seed: number },
): Raw {
  const step = SCENE_WIDTH / (heights.length - 1)
  const line = heights.flatMap((y, index) => {
    const next = heights[index + 1]
    if (next === undefined) return [[SCENE_WIDTH, y] as Point]
    const piece = { sway: step * 0.07, depth: 4, seed: seed + index * 17 }
    return jag([index * step, y], [(index + 1) * step, next], piece).slice(0, -1)
  })
  return html`<path fill="${fill}" d="${toPath(line)}V900H0Z"/>`
}

/** Where a {@link peak} stands: its summit, its two feet, and how far down the snow reaches (0 to 1). */
export interface PeakShape {
  readonly summit: Point
  readonly left: Point
  readonly right: Point
  readonly snow: number
  readonly seed: number
}

/** A mountain with a sunny side, a side in shade, a broken snow line and gullies. */
export function peak(shape: PeakShape, light: Light): Raw {
  const { summit, left, right, seed } = shape
  const height = left[1] - summit[1]
  const foot: Point = [summit[0] + height * 0.16, right[1]]
  const sunny = jag(summit, left, { sway: height * 0.06, depth: 5, seed })
  const crest = jag(summit, foot, { sway: height * 0.13, depth: 5, seed: seed + 3 })
  const shady = jag(summit, right, { sway: height * 0.06, depth: 5, seed: seed + 7 })
  return html`<g>
    <path fill="${light.rockLit}" d="${toPath([...sunny, ...[...crest].reverse()])}Z"/>
    <path fill="${light.rockShade}" d="${toPath([...crest, ...[...shady].reverse()])}Z"/>
    ${gullies(shape, light)}
    <path fill="${light.snowLit}" d="${snowField(sunny, crest, shape)}Z"/>
    <path fill="${light.snowShade}" d="${snowField(crest, shady, { ...shape, seed: seed + 9 })}Z"/>
  </g>`
}

function snowField(from: readonly Point[], to: readonly Point[], shape: PeakShape): string {
  const count = Math.max(2, Math.round(from.length * shape.snow))
  const edgeStart = from[count - 1] ?? shape.summit
  const edgeEnd = to[count - 1] ?? shape.summit
  const sway = Math.abs(edgeEnd[0] - edgeStart[0]) * 0.36
  const edge = jag(edgeStart, edgeEnd, { sway, depth: 4, seed: shape.seed + 31 })
  return toPath([...from.slice(0, count), ...edge, ...to.slice(0, count).reverse()])
}

function gullies({ summit, left, right, seed }: PeakShape, light: Light): Raw {
  const drop = left[1] - summit[1]
  const onSunny = [0.3, 0.52, 0.7].map((share, index) => {
    const x = summit[0] + (left[0] - summit[0]) * share
    const y = summit[1] + drop * (share + 0.12)
    return gully(
      [x + drop * 0.06, y],
      [x - drop * 0.02, y + drop * 0.3],
      seed + index,
      light.rockShade,
    )
  })
  const onShady = [0.34, 0.58].map((share, index) => {
    const x = summit[0] + (right[0] - summit[0]) * share
    const y = summit[1] + drop * (share + 0.1)
    return gully(
      [x - drop * 0.02, y],
      [x + drop * 0.07, y + drop * 0.32],
      seed + 5 + index,
      light.rockLit,
    )
  })
  return html`<g opacity=".32">${onSunny}${onShady}</g>`
}

function gully(from: Point, to: Point, seed: number, fill: string): Raw {
  const line = jag(from, to, { sway: 9, depth: 3, seed })
  const back: Point = [(from[0] + to[0]) / 2 + 16, (from[1] + to[1]) / 2 + 14]
  return html`<path fill="${fill}" d="${toPath([...line, back])}Z"/>`
}

/** Of every scene, user units. */
const SCENE_WIDTH = 1600
