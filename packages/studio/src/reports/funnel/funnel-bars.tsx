import type { FunnelRow } from '@segue/protocol'
import { toFit } from '../../chart/to-fit.ts'
import { toCount, toDuration, toPercent, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'

const texts = reports.funnel

/** The steps one below the other: a bar as long as the share of those who came, and what was lost on the way. */
export function FunnelBars(props: { readonly rows: readonly FunnelRow[]; readonly width: number }) {
  const { rows, width } = props
  return (
    <>
      {rows.map((row, index) => {
        const top = index * STEP_PX
        const { step, event, visitors, left, share } = row
        const text = share ? toRateText(share) : '–'
        const bar = (share?.estimate ?? 0) * (width - 2 * EDGE_PX)
        return (
          <g key={step}>
            <text class="drawing-label drawing-strong" x={EDGE_PX} y={top + 18}>
              {toFit(`${step}. ${event}`, width - 2 * EDGE_PX - (text.length + 2) * 7)}
            </text>
            <text class="drawing-label" x={width - EDGE_PX} y={top + 18} text-anchor="end">
              {text}
            </text>
            <rect
              class="drawing-ground"
              x={EDGE_PX}
              y={top + 26}
              width={width - 2 * EDGE_PX}
              height="16"
              rx="4"
            />
            <rect
              class="drawing-bar"
              x={EDGE_PX}
              y={top + 26}
              width={Math.max(visitors > 0 ? 2 : 0, bar)}
              height="16"
              rx="4"
            />
            <text class="drawing-mark" x={EDGE_PX} y={top + 58}>
              {toFit(toNote(row), (width - 2 * EDGE_PX) * 1.1)}
            </text>
            {left > 0 && (
              <text class="drawing-mark" x={EDGE_PX} y={top + 76}>
                {toFit(
                  texts.left(toCount(left), toPercent(left / Math.max(1, visitors))),
                  (width - 2 * EDGE_PX) * 1.1,
                )}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that so many steps need. */
export function toFunnelHeight(steps: number): number {
  return steps * STEP_PX
}

function toNote({ visitors, hoursMedian }: FunnelRow): string {
  const count = reports.visitors(visitors, toCount(visitors))
  return hoursMedian === null ? count : `${count}, ${texts.after(toDuration(hoursMedian))}`
}

const EDGE_PX = 8
const STEP_PX = 92
