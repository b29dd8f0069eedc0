import { toFit } from '../../chart/to-fit.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import type { DaySeries } from './to-day-series.ts'

/** Lines one below the other on one scale, with the figures of the day that is looked at. */
export function DayLines(props: {
  readonly series: DaySeries
  readonly toName: (id: string) => string
  readonly width: number
  /** The place of the day. */
  readonly index: number
  readonly onMove: (index: number) => void
}) {
  const { series, toName, width, index, onMove } = props
  const { days, lines, most } = series
  const last = Math.max(1, days.length - 1)
  const toX = (place: number) => EDGE_PX + (place / last) * (width - 2 * EDGE_PX)
  const height = toDayLinesHeight(series)
  const at = toX(index)
  return (
    <>
      {lines.map(({ id, visitors }, row) => {
        const base = (row + 1) * ROW_PX - 4
        const toY = (value: number) => base - (value / most) * LINE_PX
        const points = visitors.map((value, place) => `${toX(place)} ${toY(value)}`)
        const shown = visitors[index] ?? 0
        return (
          <g key={id}>
            <line class="drawing-grid" x1={EDGE_PX} x2={width - EDGE_PX} y1={base} y2={base} />
            <path
              class="drawing-area"
              d={`M${toX(0)} ${base}L${points.join('L')}L${toX(visitors.length - 1)} ${base}Z`}
            />
            <path class="drawing-line" d={`M${points.join('L')}`} />
            <circle class="drawing-dot" cx={at} cy={toY(shown)} r="4" />
            <text class="drawing-label" x={EDGE_PX} y={base - LINE_PX - 8}>
              {toFit(toName(id), width - 80)} <tspan class="drawing-strong">{toCount(shown)}</tspan>
            </text>
          </g>
        )
      })}
      <line class="drawing-cursor" x1={at} x2={at} y1={18} y2={height - 20} />
      <text
        class="drawing-mark"
        x={Math.min(width - DAY_PX, Math.max(DAY_PX, at))}
        y={height - 4}
        text-anchor="middle"
      >
        {toDayText(days[index] ?? '')}
      </text>
      <rect
        class="drawing-reach"
        width={width}
        height={height}
        onPointerMove={(event) => {
          const place = (event.offsetX - EDGE_PX) / (width - 2 * EDGE_PX)
          onMove(Math.min(days.length - 1, Math.max(0, Math.round(place * last))))
        }}
      />
    </>
  )
}

/** Pixels that the lines need. */
export function toDayLinesHeight({ lines }: DaySeries): number {
  return lines.length * ROW_PX + 24
}

const EDGE_PX = 8
const ROW_PX = 76
const LINE_PX = 44
/** Half of what the name of a day needs. */
const DAY_PX = 44
