import { html, type Raw } from '../../html.ts'
import { glints, scene } from '../canvas.ts'
import type { Light } from '../light.ts'
import { peak, ridge } from '../mountains.ts'
import { grass, spruceRow } from '../plants.ts'

/** The shop's own view: a snow peak over a fjord, a red cabin on the shore. */
export function fjord(light: Light): Raw {
  return scene(light, { x: 830, y: 300, r: 58 }, [
    ridge([430, 400, 420, 370, 400, 330, 380, 350, 400], { fill: light.haze[0], seed: 4 }),
    ridge([470, 440, 462, 430, 450, 380, 430, 400, 440], { fill: light.haze[1], seed: 21 }),
    peak(
      { summit: [1460, 190], left: [1180, 520], right: [1760, 520], snow: 0.34, seed: 8 },
      light,
    ),
    peak({ summit: [1160, 92], left: [830, 520], right: [1500, 520], snow: 0.44, seed: 15 }, light),
    ridge([500, 492, 505, 470, 512, 520, 500, 470, 440], { fill: light.haze[2], seed: 40 }),
    html`<rect y="512" width="1600" height="210" fill="${light.water}"/>`,
    html`<path fill="${light.rockShade}" opacity=".25" d="M880 512H1440L1230 640L1160 690L1090 636Z"/>`,
    glints([760, 700, 820, 740, 1010, 690, 1120, 600, 900], 524, light.glint),
    shore(light),
    cabin(light),
    spruceRow([1180, 560], [1610, 528], { count: 16, height: 88, fill: light.treeFar, seed: 12 }),
    html`<path fill="${light.ground[2]}" d="M0 640Q220 600 430 652T860 690Q1180 716 1600 610V720H0Z"/>`,
    spruceRow([1230, 690], [1600, 640], { count: 9, height: 170, fill: light.tree, seed: 5 }),
    spruceRow([-10, 668], [260, 664], { count: 6, height: 96, fill: light.tree, seed: 77 }),
    grass(300, 1250, 690, light.ground[2]),
  ])
}

function shore(light: Light): Raw {
  return html`
    <path fill="${light.ground[0]}" d="M0 560Q120 520 300 548T520 590Q400 612 0 622Z"/>
    <path fill="${light.ground[1]}" d="M1600 520Q1420 536 1300 560T1040 610Q1240 640 1600 640Z"/>
    <path fill="none" stroke="${light.path}" stroke-width="5" stroke-linecap="round"
      d="M1116 604Q1190 596 1216 588T1300 584"/>`
}

function cabin(light: Light): Raw {
  return html`<g>
    <path fill="#8f2d17" d="M1086 606V566L1116 546L1146 566V606Z"/>
    <path fill="#c8400f" d="M1146 606V566H1200V606Z"/>
    <path fill="${light.tree}" d="M1078 570L1114 542H1174L1208 570H1146L1116 549Z"/>
    <path fill="#fbd98d" d="M1160 576h12v12h-12ZM1180 576h12v12h-12Z"/>
    <path fill="#fff4df" d="M1108 584h16v22h-16Z"/>
    <rect x="1176" y="528" width="9" height="20" fill="${light.tree}"/>
  </g>`
}
