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
  const below = hasTwoLines(rows, width) ? LINE_PX : 0
  return (
    <>
      {rows.map(({ key, name, text, share, mark }, index) => {
        const top = index * (ROW_PX + below)
        const bar = top + below + 26
        const at = EDGE_PX + (mark ?? 0) * room
        return (
          <g key={key}>
            <text class="drawing-label" x={EDGE_PX} y={top + 18}>
              {toFit(name, below > 0 ? room : room - toNeeded(text))}
            </text>
            <text
              class="drawing-label drawing-strong"
              x={below > 0 ? EDGE_PX : width - EDGE_PX}
              y={top + 18 + below}
              text-anchor={below > 0 ? 'start' : 'end'}
            >
              {text}
            </text>
            <rect class="drawing-ground" x={EDGE_PX} y={bar} width={room} height="12" rx="4" />
            <rect
              class="drawing-bar"
              x={EDGE_PX}
              y={bar}
              width={share > 0 ? Math.max(2, Math.min(1, share) * room) : 0}
              height="12"
              rx="4"
            />
            {mark !== undefined && (
              <line class="drawing-held" x1={at} x2={at} y1={bar - 3} y2={bar + 15} />
            )}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that the bars need. */
export function toBarsHeight(rows: readonly BarRow[], width: number): number {
  return rows.length * (ROW_PX + (hasTwoLines(rows, width) ? LINE_PX : 0))
}

/** Whether figures stand below the names: on a small screen there is no room beside one of them. */
function hasTwoLines(rows: readonly BarRow[], width: number): boolean {
  const room = width - 2 * EDGE_PX
  return width < NARROW_PX && rows.some(({ name, text }) => toNeeded(name) + toNeeded(text) > room)
}

/** About as wide is a text with what keeps it from the next one. */
function toNeeded(text: string): number {
  return text.length * 7.5 + 12
}

const EDGE_PX = 8
const ROW_PX = 54
const LINE_PX = 18
const NARROW_PX = 480
