import type { PainPointRow } from '@segue/protocol'
import { toFit } from '../../chart/to-fit.ts'
import { toLines } from '../../chart/to-lines.ts'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { painPoints as texts } from '../../messages/en/page-reports.ts'
import { FACTORS, type Factor, toAdvice } from './to-advice.ts'

/** Pages by rank: what to look at, and a bar for each factor of the score, all of a factor on one scale. */
export function PainRows({ rows, width }: { rows: readonly PainPointRow[]; width: number }) {
  const columns = toColumns(width)
  const room = (width - 2 * EDGE_PX - (columns - 1) * GAP_PX) / columns
  const most = (factor: Factor) => Math.max(...rows.map((row) => toLength(row, factor)), 1e-9)
  return (
    <>
      {rows.map((row, place) => {
        const top = place * toRowHeight(width)
        const score = texts.score(toPoints(row.score))
        return (
          <g key={row.path}>
            <text class="drawing-label drawing-strong" x={EDGE_PX} y={top + 20}>
              {toFit(
                texts.rank(toCount(place + 1), row.path),
                width - 2 * EDGE_PX - (score.length + 2) * 7,
              )}
            </text>
            <text class="drawing-label" x={width - EDGE_PX} y={top + 20} text-anchor="end">
              {score}
            </text>
            {toLines(toAdvice(row), width - 2 * EDGE_PX, toLineCount(width)).map((line, at) => (
              <text key={at} class="drawing-label" x={EDGE_PX} y={top + 40 + at * LINE_PX}>
                {line}
              </text>
            ))}
            {FACTORS.map((factor, at) => (
              <FactorBar
                key={factor}
                row={row}
                factor={factor}
                most={most(factor)}
                place={{
                  x: EDGE_PX + (at % columns) * (room + GAP_PX),
                  y: top + toBarsTop(width) + Math.floor(at / columns) * BAR_PX,
                  width: room,
                }}
              />
            ))}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that so many pages need. */
export function toPainHeight(pages: number, width: number): number {
  return pages * toRowHeight(width)
}

function FactorBar(props: {
  readonly row: PainPointRow
  readonly factor: Factor
  /** What the longest bar stands for. */
  readonly most: number
  readonly place: { readonly x: number; readonly y: number; readonly width: number }
}) {
  const { row, factor, most } = props
  const { x, y, width } = props.place
  const length = toLength(row, factor)
  const name = texts.factors[factor]
  const usual = x + Math.min(1, 1 / most) * width
  return (
    <g>
      <text class="drawing-mark" x={x} y={y + 16}>
        {name}
      </text>
      <text class="drawing-mark drawing-strong" x={x + width} y={y + 16} text-anchor="end">
        {toFigure(row, factor, width - (name.length + 1) * 7)}
      </text>
      <rect class="drawing-ground" x={x} y={y + 22} width={width} height="8" rx="4" />
      <rect
        class="drawing-bar"
        x={x}
        y={y + 22}
        width={length > 0 ? Math.max(2, (length / most) * width) : 0}
        height="8"
        rx="4"
      />
      {factor !== 'traffic' && (
        <line class="drawing-held" x1={usual} x2={usual} y1={y + 19} y2={y + 33} />
      )}
    </g>
  )
}

/** How many times as high as usual; of traffic the share. */
function toLength(row: PainPointRow, factor: Factor): number {
  if (factor === 'traffic') return row.traffic
  return row[factor] === null ? 0 : row[`${factor}Times`]
}

/** The share with how many times as high it is, or where there is no room for both the latter. */
function toFigure(row: PainPointRow, factor: Factor, room: number): string {
  if (factor === 'traffic') return toPercent(row.traffic)
  const share = row[factor]
  if (share === null) return '–'
  const times = toPoints(row[`${factor}Times`] / 100)
  const both = texts.factor(toPercent(share.estimate), times)
  return both.length * 7 <= room ? both : texts.times(times)
}

function toColumns(width: number): number {
  return width >= 640 ? FACTORS.length : FACTORS.length / 2
}

function toRowHeight(width: number): number {
  return toBarsTop(width) + (FACTORS.length / toColumns(width)) * BAR_PX + 20
}

/** Where the bars of a row begin, below its words. */
function toBarsTop(width: number): number {
  return 30 + toLineCount(width) * LINE_PX
}

/** How many lines there are for what to look at. */
function toLineCount(width: number): number {
  return width >= 420 ? 1 : 2
}

const EDGE_PX = 8
const GAP_PX = 20
const BAR_PX = 38
const LINE_PX = 18
