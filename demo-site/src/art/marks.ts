import { html, type Raw } from '../html.ts'
import { jag, toPath } from './points.ts'

/** The shop's sign: a cairn of three stones on a trail-marker. Also the icon in the browser's tab. */
export function sign(): Raw {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
  <rect width="48" height="48" rx="9" fill="#c8400f"/>
  <path fill="#fff6ea" d="M8 36Q8 29 16 29H33Q40 29 40 35Q40 39 34 39H14Q8 39 8 36Z"/>
  <path fill="#fbd3a4" d="M13 23Q14 19 21 19H30Q36 19 35 23Q34 27 28 27H19Q13 27 13 23Z"/>
  <path fill="#fff6ea" d="M18 13Q19 9 25 9Q31 9 31 13Q30 17 25 17Q18 17 18 13Z"/>
</svg>`
}

/** Contour lines as a backdrop for dark bands of the page. */
export function contours(): Raw {
  const rings = Array.from({ length: 9 }, (_, index) => {
    const r = 40 + index * 52
    return html`<path d="M${900 - r} 210C${900 - r} ${210 - r * 0.7} ${900 + r * 0.6} ${170 - r * 0.9} ${900 + r * 1.2} ${
      200 - r * 0.1
    }S${920 + r * 0.2} ${230 + r * 0.9} ${900 - r * 0.5} ${220 + r * 0.8}S${900 - r} ${260 + r * 0.2} ${900 - r} 210Z"/>`
  })
  const far = Array.from({ length: 7 }, (_, index) => {
    const y = 60 + index * 54
    return html`<path d="M-20 ${y}C120 ${y - 60} 190 ${y + 70} 330 ${y + 10}S520 ${y + 90} 420 ${y + 200}"/>`
  })
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 420" width="1600" height="420"
  preserveAspectRatio="xMidYMid slice"><g fill="none" stroke="#fff" stroke-opacity=".09" stroke-width="2">${rings}${far}</g></svg>`
}

/** The skyline that stands on the upper edge of the footer. */
export function skyline(): Raw {
  const heights = [70, 52, 64, 30, 58, 44, 66, 22, 60, 50, 68, 40, 62]
  const line = heights.flatMap((y, index) => {
    const next = heights[index + 1] ?? y
    return jag([index * 134, y], [(index + 1) * 134, next], {
      sway: 9,
      depth: 4,
      seed: 7 + index,
    }).slice(0, -1)
  })
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 90" width="1600" height="90"
  preserveAspectRatio="none"><path fill="#10282e" d="${toPath(line)}V91H0Z"/></svg>`
}
