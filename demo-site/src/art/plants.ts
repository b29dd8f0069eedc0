import { html, type Raw } from '../html.ts'
import type { Point } from './points.ts'
import { createRandom } from './random.ts'

/** A spruce as flat silhouette; (x, y) is the foot of its trunk, `height` in user units. */
function spruce(x: number, y: number, height: number, fill: string): Raw {
  const tiers = [0.3, 0.48, 0.66, 0.84, 1]
  const right = tiers.map((tier, index) => branch(x, y - height, height * tier, index, height))
  const left = right.map(([px, py]) => [2 * x - px, py] as const).reverse()
  const notch = (px: number, py: number) =>
    `${(x + (px - x) * 0.45).toFixed(1)} ${(py - height * 0.05).toFixed(1)}`
  const down = right.map(([px, py]) => `L${px.toFixed(1)} ${py.toFixed(1)}L${notch(px, py)}`)
  const up = left.map(([px, py]) => `L${notch(px, py)}L${px.toFixed(1)} ${py.toFixed(1)}`)
  const trunk = html`<rect x="${(x - height * 0.025).toFixed(1)}" y="${(y - height * 0.1).toFixed(1)}"
    width="${(height * 0.05).toFixed(1)}" height="${(height * 0.12).toFixed(1)}" fill="${fill}"/>`
  return html`${trunk}<path fill="${fill}" d="M${x} ${y - height}${down.join('')}${up.join('')}Z"/>`
}

/** A row of spruces of uneven height, each around `height`, along a line between two points. */
export function spruceRow(
  [x1, y1]: Point,
  [x2, y2]: Point,
  row: { count: number; height: number; fill: string; seed: number },
): Raw {
  const random = createRandom(row.seed)
  const trees = Array.from({ length: row.count }, (_, index) => {
    const along = (index + random() * 0.7) / row.count
    const x = x1 + (x2 - x1) * along
    const y = y1 + (y2 - y1) * along + random() * 8
    return spruce(
      Math.round(x),
      Math.round(y),
      Math.round(row.height * (0.6 + random() * 0.6)),
      row.fill,
    )
  })
  return html`<g>${trees}</g>`
}

/** Blades of grass at the visitor's feet, so that the foreground has an edge. */
export function grass(from: number, to: number, y: number, fill: string): Raw {
  const random = createRandom(from + to)
  const blades = Array.from({ length: Math.round((to - from) / 14) }, () => {
    const x = Math.round(from + random() * (to - from))
    const lean = Math.round((random() - 0.5) * 18)
    const tall = Math.round(16 + random() * 26)
    return `M${x} ${y + 6}q${lean / 2} ${-tall / 2} ${lean} ${-tall}q${-lean / 4} ${tall / 2} ${5 - lean} ${tall}Z`
  })
  return html`<path fill="${fill}" d="${blades.join('')}"/>`
}

function branch(x: number, top: number, drop: number, index: number, height: number): Point {
  return [x + height * (0.07 + index * 0.035), top + drop * 0.94]
}
