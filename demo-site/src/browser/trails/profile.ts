import type { Trail } from '../../content/trails/trail.ts'
import { drawing } from '../dom.ts'

/** Draws the heights of a trail from start to end, with its lowest and highest metres written beside. */
export function profile(trail: Trail): SVGSVGElement {
  const { heightsM, km, name } = trail
  const low = Math.min(...heightsM)
  const high = Math.max(...heightsM)
  const points = heightsM.map((height, index) => {
    const x = LEFT + (index / (heightsM.length - 1)) * (RIGHT - LEFT)
    const y = BOTTOM - ((height - low) / Math.max(1, high - low)) * (BOTTOM - TOP)
    return `${Math.round(x)} ${Math.round(y)}`
  })
  const line = `M${points.join('L')}`
  const label = `Heights of ${name}: from ${low} to ${high} metres over ${km} kilometres`
  return drawing(
    'svg',
    { class: 'profile', viewBox: '0 0 760 260', role: 'img', 'aria-label': label },
    ...[TOP, (TOP + BOTTOM) / 2, BOTTOM].map((y) =>
      drawing('path', { class: 'profile-grid', d: `M${LEFT} ${y}H${RIGHT}` }),
    ),
    drawing('path', { class: 'profile-hill', d: `${line}L${RIGHT} ${BOTTOM + 16}H${LEFT}Z` }),
    drawing('path', { class: 'profile-line', d: line }),
    text(LEFT - 10, TOP + 5, 'end', `${high.toLocaleString('en')} m`),
    text(LEFT - 10, BOTTOM + 5, 'end', `${low.toLocaleString('en')} m`),
    text(LEFT, BOTTOM + 42, 'start', '0'),
    text(RIGHT, BOTTOM + 42, 'end', `${km} km`),
  )
}

function text(x: number, y: number, anchor: string, words: string): SVGTextElement {
  return drawing('text', { x: String(x), y: String(y), 'text-anchor': anchor }, words)
}

const LEFT = 120
const RIGHT = 744
const TOP = 24
const BOTTOM = 196
