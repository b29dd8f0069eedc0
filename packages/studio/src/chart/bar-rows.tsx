import { toFit } from './to-fit.ts'

/** A share of something, with its name and what it is in words. */
export interface BarRow {
  readonly key: string
  readonly name: string
  readonly text: string
  /** How long the bar is, 0 to 1 of the room. */
  readonly share: number
  /** Where a mark stands that the bar is to be held against, 0 to 1. */
  readonly mark?: number
}

/** Bars one below the other, drawn into an SVG of so many pixels: a name, its figure in words, and the bar below. */
export function BarRows(props: { readonly rows: readonly BarRow[]; readonly width: number }) {
  const { rows, width } = props
  const room = width - 2 * EDGE_PX
  return (
    <>
      {rows.map(({ key, name, text, share, mark }, index) => {
        const top = index * ROW_PX
        const at = EDGE_PX + (mark ?? 0) * room
        return (
          <g key={key}>
            <text class="drawing-label" x={EDGE_PX} y={top + 18}>
              {toFit(name, room - text.length * 7)}
            </text>
            <text
              class="drawing-label drawing-strong"
              x={width - EDGE_PX}
              y={top + 18}
              text-anchor="end"
            >
              {text}
            </text>
            <rect class="drawing-ground" x={EDGE_PX} y={top + 26} width={room} height="12" rx="4" />
            <rect
              class="drawing-bar"
              x={EDGE_PX}
              y={top + 26}
              width={share > 0 ? Math.max(2, Math.min(1, share) * room) : 0}
              height="12"
              rx="4"
            />
            {mark !== undefined && (
              <line class="drawing-held" x1={at} x2={at} y1={top + 23} y2={top + 41} />
            )}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that so many bars need. */
export function toBarsHeight(bars: number): number {
  return bars * ROW_PX
}

const EDGE_PX = 8
const ROW_PX = 54
