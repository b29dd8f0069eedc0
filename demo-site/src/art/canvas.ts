import { html, type Raw } from '../html.ts'
import type { Light } from './light.ts'

/** Wraps a 1600 × 720 scene with its sky and sun. The left 45 % stays calm, because titles are set there. */
export function scene(
  light: Light,
  sun: { x: number; y: number; r: number },
  layers: readonly Raw[],
): Raw {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 720" width="1600" height="720">
  <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="${light.skyTop}"/><stop offset=".78" stop-color="${light.skyBottom}"/>
  </linearGradient></defs>
  <rect width="1600" height="720" fill="url(#sky)"/>
  <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r * 1.9}" fill="${light.glow}" opacity=".35"/>
  <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r * 1.4}" fill="${light.glow}" opacity=".6"/>
  <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${light.sun}"/>
  ${layers}
</svg>`
}

/** Streaks of light on water between two heights; wider towards the visitor. */
export function glints(xs: readonly number[], y: number, fill: string): Raw {
  const streaks = xs.map((x, index) => {
    const width = 46 + ((index * 37) % 90)
    return html`<rect x="${x}" y="${y + index * 9}" width="${width}" height="${3 + (index % 3)}" rx="2"/>`
  })
  return html`<g fill="${fill}" opacity=".75">${streaks}</g>`
}
