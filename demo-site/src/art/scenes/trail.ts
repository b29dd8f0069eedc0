import { html, type Raw } from '../../html.ts'
import { scene } from '../canvas.ts'
import { runner } from '../figures.ts'
import type { Light } from '../light.ts'
import { peak, ridge } from '../mountains.ts'
import { grass, spruceRow } from '../plants.ts'

/** A ridge path under a large sun, with whoever is out there today: the runner unless another figure is given. */
export function trail(light: Light, figure: (shade: string) => Raw = runner): Raw {
  return scene(light, { x: 1250, y: 250, r: 92 }, [
    ridge([440, 420, 430, 390, 420, 350, 400, 320, 380], { fill: light.haze[0], seed: 9 }),
    peak({ summit: [900, 250], left: [690, 520], right: [1120, 520], snow: 0.3, seed: 52 }, light),
    ridge([486, 470, 490, 450, 476, 440, 400, 430, 370], { fill: light.haze[1], seed: 33 }),
    ridge([530, 520, 545, 500, 530, 510, 470, 490, 430], { fill: light.haze[2], seed: 71 }),
    spruceRow([0, 590], [720, 600], { count: 26, height: 62, fill: light.treeFar, seed: 3 }),
    html`<path fill="${light.ground[0]}" d="M0 590Q260 560 520 606T960 590Q1220 548 1600 470V720H0Z"/>`,
    html`<path fill="${light.ground[1]}" d="M0 660Q340 610 700 640T1180 580Q1400 540 1600 530V720H0Z"/>`,
    html`<path fill="${light.path}" d="M520 720Q700 668 900 640T1220 588Q1420 548 1600 538V552Q1430 566 1240 610
      T960 674Q850 700 800 720Z"/>`,
    html`<path fill="${light.ground[2]}" d="M0 676Q220 650 470 690L560 720H0ZM860 720Q1000 684 1170 660
      T1600 620V720Z"/>`,
    waymark(light),
    html`<g transform="translate(1130 362) scale(1.3)">${figure(light.tree)}</g>`,
    grass(0, 540, 700, light.ground[2]),
    grass(1040, 1600, 666, light.ground[2]),
  ])
}

function waymark(light: Light): Raw {
  return html`<g>
    <rect x="1436" y="446" width="12" height="150" fill="${light.tree}"/>
    <path fill="#fff6ea" d="M1398 458H1500L1524 478L1500 498H1398Z"/>
    <path fill="#c8400f" d="M1410 470h22v16h-22Z"/>
    <path fill="${light.tree}" d="M1442 472h44v4h-44ZM1442 480h30v4h-30Z"/>
    <path fill="#fff6ea" d="M1380 514H1484V546H1380L1360 530Z"/>
    <path fill="${light.tree}" d="M1390 524h50v4h-50ZM1390 532h34v4h-34Z"/>
  </g>`
}
