import { toFit } from '../../chart/to-fit.ts'
import { toPercent, toPoints } from '../../format/numbers.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import type { OverlapMatrix } from './to-overlap-matrix.ts'

const texts = segmentReports.overlap

/** A line and a column for each segment: the more of the line's visitors are in the column's, the darker. */
export function OverlapCells(props: {
  readonly matrix: OverlapMatrix
  readonly toName: (segment: string) => string
  readonly width: number
}) {
  const { matrix, toName, width } = props
  const { segments, shares } = matrix
  const start = Math.min(220, width * 0.4)
  const cell = (width - start) / Math.max(1, segments.length)
  return (
    <>
      {segments.map((column, place) => (
        <text
          key={column}
          class="drawing-mark"
          x={start + (place + 0.5) * cell}
          y="16"
          text-anchor="middle"
        >
          {place + 1}
        </text>
      ))}
      {segments.map((line, row) => {
        const y = HEAD_PX + row * LINE_PX
        return (
          <g key={line}>
            <text class="drawing-label" x="0" y={y + 21}>
              {toFit(`${row + 1}. ${toName(line)}`, start - 8)}
            </text>
            {segments.map((column, place) => {
              const share = shares[row]?.[place] ?? 0
              const isSame = row === place
              return (
                <g key={column}>
                  <rect
                    class={isSame ? 'drawing-ground' : 'cohort-cell'}
                    x={start + place * cell + 1}
                    y={y + 1}
                    width={Math.max(1, cell - 2)}
                    height={LINE_PX - 2}
                    rx="4"
                    {...(!isSame && { 'fill-opacity': 0.06 + share * 0.42 })}
                  >
                    <title>
                      {isSame
                        ? toName(line)
                        : texts.cell(toName(line), toName(column), toPercent(share))}
                    </title>
                  </rect>
                  {!isSame && cell >= FIGURE_PX && (
                    <text
                      class="cohort-figure"
                      x={start + (place + 0.5) * cell}
                      y={y + 21}
                      text-anchor="middle"
                    >
                      {toPoints(share)}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that the lines need. */
export function toMatrixHeight({ segments }: OverlapMatrix): number {
  return HEAD_PX + segments.length * LINE_PX
}

const HEAD_PX = 24
const LINE_PX = 34
/** What a figure needs. */
const FIGURE_PX = 38
