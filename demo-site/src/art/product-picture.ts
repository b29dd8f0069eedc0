import { html, type Raw } from '../html.ts'

/** Sets a product drawing (600 × 480) on a tinted sheet with contour lines, as a map would show a hill. */
export function onSheet(drawing: Raw, tint: { sheet: string; line: string }): Raw {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 480" width="600" height="480">
  <rect width="600" height="480" fill="${tint.sheet}"/>
  <g fill="none" stroke="${tint.line}" stroke-width="2">${CONTOURS.map((d) => html`<path d="${d}"/>`)}</g>
  <ellipse cx="300" cy="392" rx="240" ry="17" fill="#10282e" opacity=".16"/>
  ${drawing}
</svg>`
}

/** Sets a product drawing on a boulder in front of a scene. */
export function outside(drawing: Raw, scene: Raw): Raw {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 720" width="900" height="720">
  <svg x="-560" y="0" width="1600" height="720" viewBox="0 0 1600 720">${scene}</svg>
  <path fill="#10282e" d="M-20 720Q0 600 130 566T420 520Q620 500 760 570T920 720Z"/>
  <path fill="#2c4b50" d="M60 640Q90 590 180 574T430 540Q600 526 700 572Q560 560 420 586T200 640Q120 664 60 640Z"/>
  <g transform="translate(120 134)">${drawing}</g>
</svg>`
}

const CONTOURS = [
  'M300 46C410 40 520 110 530 226S430 440 300 436S66 350 70 230S180 54 300 46Z',
  'M296 92C390 84 470 140 478 230S396 396 296 392S112 320 118 232S200 98 296 92Z',
  'M292 140C360 132 424 170 428 232S364 350 294 346S164 296 168 234S222 148 292 140Z',
  'M-20 120C60 90 80 40 70 -20M-20 200C30 190 40 300 -20 330M620 60C560 60 520 30 530 -20M620 420C570 400 540 440 560 500',
]
