import type { RetentionRow } from '@segue/protocol'
import { toRoundPercent } from '../../format/numbers.ts'

/** The share of those who came back week by week, within its interval, with a mark at the week that is looked at. */
export function ReturnCurve(props: {
  /** Of the weeks after the first, in their order. */
  readonly rows: readonly RetentionRow[]
  readonly width: number
  readonly index: number
}) {
  const { rows, width, index } = props
  const end = ENDS.find((one) => one >= Math.max(0, ...rows.map(({ share }) => share.high))) ?? 1
  const last = Math.max(1, rows.length - 1)
  const toX = (place: number) => EDGE_PX + (place / last) * (width - 2 * EDGE_PX)
  const toY = (share: number) => BASE_PX - (share / end) * LINE_PX
  const toPath = (side: 'low' | 'estimate' | 'high') =>
    rows.map(({ share }, place) => `${toX(place)} ${toY(share[side])}`)
  const band = [...toPath('high'), ...toPath('low').reverse()].join('L')
  const shown = rows[index]
  return (
    <>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            class="drawing-grid"
            x1={EDGE_PX}
            x2={width - EDGE_PX}
            y1={toY(part * end)}
            y2={toY(part * end)}
          />
          <text class="drawing-mark" x={EDGE_PX} y={toY(part * end) - 4}>
            {toRoundPercent(part * end)}
          </text>
        </g>
      ))}
      <path class="drawing-area" d={`M${band}Z`} />
      <path class="drawing-line" d={`M${toPath('estimate').join('L')}`} />
      {rows.map(({ week, share }, place) => (
        <g key={week}>
          <circle
            class="drawing-dot"
            cx={toX(place)}
            cy={toY(share.estimate)}
            r={place === index ? 6 : 3}
          />
          <text class="drawing-mark" x={toX(place)} y={BASE_PX + 20} text-anchor="middle">
            {week}
          </text>
        </g>
      ))}
      {shown && (
        <line
          class="drawing-cursor"
          x1={toX(index)}
          x2={toX(index)}
          y1={toY(shown.share.high)}
          y2={toY(shown.share.low)}
        />
      )}
    </>
  )
}

/** Pixels that the curve needs. */
export const CURVE_HEIGHT_PX = 236

const EDGE_PX = 8
const BASE_PX = 208
const LINE_PX = 184
const ENDS = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1]
