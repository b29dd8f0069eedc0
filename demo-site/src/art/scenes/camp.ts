import { html, type Raw } from '../../html.ts'
import { glints, scene } from '../canvas.ts'
import type { Light } from '../light.ts'
import { peak, ridge } from '../mountains.ts'
import { grass, spruceRow } from '../plants.ts'

/** A lit tent by a lake when the day ends. */
export function camp(light: Light): Raw {
  return scene(light, { x: 930, y: 372, r: 66 }, [
    ridge([420, 440, 400, 430, 390, 420, 360, 400, 350], { fill: light.haze[0], seed: 6 }),
    peak(
      { summit: [1330, 170], left: [1030, 510], right: [1640, 510], snow: 0.36, seed: 93 },
      light,
    ),
    ridge([470, 455, 480, 450, 470, 460, 480, 450, 430], { fill: light.haze[1], seed: 29 }),
    ridge([505, 500, 512, 496, 508, 500, 510, 490, 480], { fill: light.haze[2], seed: 64 }),
    html`<rect y="508" width="1600" height="220" fill="${light.water}"/>`,
    glints([880, 840, 910, 820, 900, 860, 780], 520, light.glint),
    spruceRow([1130, 528], [1620, 520], { count: 22, height: 74, fill: light.treeFar, seed: 42 }),
    spruceRow([-20, 540], [330, 528], { count: 15, height: 80, fill: light.treeFar, seed: 18 }),
    html`<path fill="${light.ground[0]}" d="M0 540Q180 520 360 534L300 556L0 580Z"/>`,
    html`<path fill="${light.ground[1]}" d="M780 720Q860 610 1080 588T1600 560V720Z"/>`,
    tent(light),
    html`<path fill="${light.ground[2]}" d="M0 660Q300 630 640 676T1200 684Q1420 676 1600 640V720H0Z"/>`,
    spruceRow([1450, 680], [1620, 660], { count: 4, height: 250, fill: light.tree, seed: 11 }),
    spruceRow([-20, 690], [200, 690], { count: 5, height: 120, fill: light.tree, seed: 23 }),
    grass(220, 1420, 686, light.ground[2]),
  ])
}

function tent(light: Light): Raw {
  return html`<g>
    <ellipse cx="1196" cy="668" rx="210" ry="16" fill="${light.tree}" opacity=".35"/>
    <path fill="#e89a2f" d="M1026 666Q1060 520 1190 516Q1330 524 1372 666Z"/>
    <path fill="#f6c75b" d="M1026 666Q1060 520 1190 516Q1150 590 1140 666Z"/>
    <path fill="#fff0c2" d="M1140 666Q1146 600 1190 548Q1236 606 1240 666Z"/>
    <path fill="#c8400f" d="M1190 516Q1330 524 1372 666H1240Q1236 600 1190 548Z" opacity=".75"/>
    <path fill="none" stroke="#8f2d17" stroke-width="4" d="M1190 516V548M1190 516Q1330 524 1372 666"/>
    <path fill="none" stroke="${light.tree}" stroke-width="3" d="M1060 570L996 672M1330 570L1404 672"/>
    <path fill="${light.tree}" d="M1172 666v-8h34v8ZM1178 658v-24h22v24ZM1182 634q7 -14 14 0Z" opacity=".8"/>
    <path fill="#fff9e2" d="M1182 654v-16h14v16Z"/>
  </g>`
}
