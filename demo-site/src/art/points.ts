import { createRandom } from './random.ts'

/** A place on the canvas, in SVG user units. */
export type Point = readonly [x: number, y: number]

/** Writes points as path data, e.g. `M0 10L20 4`. Add `Z` yourself where the shape closes. */
export function toPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`
}

/**
 * Breaks the straight line between two points into a jagged one by midpoint displacement.
 *
 * `sway` is the greatest sideways shift of the first midpoint, in user units; each halving shifts half as much.
 */
export function jag(
  from: Point,
  to: Point,
  how: { sway: number; depth: number; seed: number },
): Point[] {
  const random = createRandom(how.seed)
  let points: Point[] = [from, to]
  let sway = how.sway
  for (let level = 0; level < how.depth; level += 1) {
    points = points.flatMap((point, index) => {
      const next = points[index + 1]
      return next ? [point, between(point, next, (random() - 0.5) * 2 * sway)] : [point]
    })
    sway *= 0.52
  }
  return points
}

function between([x1, y1]: Point, [x2, y2]: Point, shift: number): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  return [
    (x1 + x2) / 2 - ((y2 - y1) / length) * shift,
    (y1 + y2) / 2 + ((x2 - x1) / length) * shift,
  ]
}
