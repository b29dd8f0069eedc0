import { html, type Raw } from '../../html.ts'
import { scene } from '../canvas.ts'
import { climber } from '../figures.ts'
import type { Light } from '../light.ts'
import { peak, ridge } from '../mountains.ts'
import { spruceRow } from '../plants.ts'

/** A climber half way up a sunlit wall, the valley far below. */
export function wall(light: Light): Raw {
  return scene(light, { x: 760, y: 330, r: 62 }, [
    ridge([440, 400, 430, 360, 410, 380, 420, 400, 380], { fill: light.haze[0], seed: 14 }),
    peak({ summit: [850, 280], left: [620, 560], right: [1120, 560], snow: 0.36, seed: 61 }, light),
    ridge([520, 500, 530, 480, 520, 540, 520, 500, 480], { fill: light.haze[1], seed: 27 }),
    ridge([580, 560, 590, 566, 590, 600, 570, 560, 540], { fill: light.haze[2], seed: 45 }),
    spruceRow([0, 650], [1080, 664], { count: 44, height: 66, fill: light.treeFar, seed: 19 }),
    html`<path fill="${light.ground[1]}" d="M0 646Q320 620 640 656T1200 650V720H0Z"/>`,
    rock(light),
    spruceRow([0, 716], [980, 724], { count: 22, height: 96, fill: light.tree, seed: 88 }),
    html`<g transform="translate(1122 252) scale(1.1)">${climber(light.tree)}</g>`,
  ])
}

function rock(light: Light): Raw {
  return html`<g>
    <path fill="${light.rockLit}" d="M1316 0L1290 48L1252 96L1262 160L1226 236L1232 300L1204 352L1216 420L1180 500
      L1160 570L1120 640L1096 720H1600V0Z"/>
    <path fill="${light.snowLit}" opacity=".3" d="M1316 0L1290 48L1252 96L1262 160L1226 236L1232 300L1204 352
      L1216 420L1180 500L1240 470L1262 390L1250 330L1290 250L1284 176L1310 110L1360 0Z"/>
    <path fill="${light.rockShade}" d="M1490 0L1462 90L1480 180L1432 262L1446 352L1398 430L1410 530L1366 620L1350 720
      H1600V0Z"/>
    <path fill="${light.tree}" opacity=".4" d="M1600 60L1556 150L1572 260L1524 360L1540 470L1490 580L1500 720H1600Z"/>
    <g fill="${light.rockShade}" opacity=".45">
      <path d="M1372 40L1352 120L1366 196L1346 260L1356 180L1340 116Z"/>
      <path d="M1330 300L1312 376L1326 440L1296 520L1308 440L1296 372Z"/>
      <path d="M1270 540L1250 610L1222 690L1236 610Z"/>
      <path d="M1226 236L1290 250L1340 232L1292 262L1232 256Z"/>
      <path d="M1216 420L1262 426L1330 408L1264 440L1212 440Z"/>
      <path d="M1160 570L1214 580L1290 562L1212 596L1152 588Z"/>
    </g>
    <path fill="${light.ground[1]}" d="M1262 160q22 -14 44 0q-20 12 -46 8ZM1180 500q24 -14 46 2q-22 10 -48 6Z"/>
  </g>`
}
