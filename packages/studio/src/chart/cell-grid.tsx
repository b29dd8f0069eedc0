import { toFit } from './to-fit.ts'

/** Lines of cells under the heads of their columns: the stronger a cell, the darker. */
export interface CellGrid {
  /** Pixels that the names of the lines get where there is room. */
  readonly namesPx: number
  readonly heads: readonly string[]
  readonly lines: readonly CellLine[]
}

/** A line: its name, its cells, and how many it is about where there is room to say so. */
export interface CellLine {
  readonly key: string
  readonly name: string
  readonly note?: string
  readonly cells: readonly GridCell[]
}

/** What stands in a cell, and what is said of it. */
export interface GridCell {
  /** 0 to 1; null is ground, which nothing is held against. */
  readonly strength: number | null
  readonly figure: string
  readonly title: string
}

/** A grid drawn into an SVG of so many pixels. */
export function CellLines({ grid, width }: { readonly grid: CellGrid; readonly width: number }) {
  const hasNotes = width >= WIDE_PX && grid.lines.some(({ note }) => note !== undefined)
  const start = Math.min(grid.namesPx, Math.round(width * 0.38))
  const room = start - 8 - (hasNotes ? NOTE_PX : 0)
  const cell = (width - start) / Math.max(1, grid.heads.length)
  return (
    <>
      {grid.heads.map((head, place) => (
        <text
          key={head}
          class="drawing-mark"
          x={start + (place + 0.5) * cell}
          y="16"
          text-anchor="middle"
        >
          {head}
        </text>
      ))}
      {grid.lines.map(({ key, name, note, cells }, line) => {
        const y = HEAD_PX + line * LINE_PX
        return (
          <g key={key}>
            <text class="drawing-label" x="0" y={y + BASE_PX}>
              {toFit(name, room)}
            </text>
            {hasNotes && (
              <text class="drawing-mark" x={start - 12} y={y + BASE_PX} text-anchor="end">
                {note}
              </text>
            )}
            {cells.map((one, place) => (
              <Cell
                key={place}
                cell={one}
                place={{ x: start + place * cell, y, width: cell }}
                isTold={cell >= FIGURE_PX}
              />
            ))}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that the lines need. */
export function toCellsHeight({ lines }: CellGrid): number {
  return HEAD_PX + lines.length * LINE_PX
}

function Cell(props: {
  readonly cell: GridCell
  readonly place: { readonly x: number; readonly y: number; readonly width: number }
  readonly isTold: boolean
}) {
  const { strength, figure, title } = props.cell
  const { x, y, width } = props.place
  return (
    <g>
      <rect
        class={strength === null ? 'drawing-ground' : 'grid-cell'}
        x={x + 1}
        y={y + 1}
        width={Math.max(1, width - 2)}
        height={LINE_PX - 2}
        rx="4"
        {...(strength !== null && { 'fill-opacity': 0.06 + strength * 0.42 })}
      >
        <title>{title}</title>
      </rect>
      {props.isTold && (
        <text class="grid-figure" x={x + width / 2} y={y + BASE_PX} text-anchor="middle">
          {figure}
        </text>
      )}
    </g>
  )
}

const HEAD_PX = 24
const LINE_PX = 32
/** From the top of a line to the foot of its letters. */
const BASE_PX = 20
/** From this width on a line tells how many it is about. */
const WIDE_PX = 520
const NOTE_PX = 56
/** What a figure needs. */
const FIGURE_PX = 36
