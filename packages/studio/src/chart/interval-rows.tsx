import type { Estimate } from '@segue/protocol'
import type { ArmLook } from '../results/arm-look.ts'
import { toFit } from './to-fit.ts'
import { toLines } from './to-lines.ts'

/** A figure with its interval, and what stands beside it. */
export interface IntervalRow {
  readonly key: string
  /** A heading above the row. */
  readonly heading?: string
  readonly name: string
  readonly text: string
  /** Null where nothing can be said. */
  readonly result: Estimate | null
  readonly look?: ArmLook
  /** Few numbers: drawn as dots. */
  readonly isEarly?: boolean
}

/** Where a scale begins and ends, and the marks on it. */
export interface Scale {
  readonly low: number
  readonly high: number
  readonly marks: readonly number[]
  readonly toText: (value: number) => string
}

/** Rows of intervals on one scale, drawn into an SVG of so many pixels: a name, its figure in words, and the bar below. */
export function IntervalRows(props: {
  readonly rows: readonly IntervalRow[]
  readonly scale: Scale
  readonly width: number
}) {
  const { rows, scale, width } = props
  const { low, high } = scale
  const toX = (value: number) => {
    const share = (value - low) / (high - low)
    return EDGE_PX + Math.min(1, Math.max(0, share)) * (width - 2 * EDGE_PX)
  }
  const bottom = toIntervalsHeight(rows, width) - AXIS_PX
  let y = 0
  return (
    <>
      {scale.marks.map((mark, place) => (
        <g key={mark}>
          <line class="drawing-grid" x1={toX(mark)} x2={toX(mark)} y1={0} y2={bottom} />
          <text
            class="drawing-mark"
            x={toX(mark)}
            y={bottom + 16}
            text-anchor={
              place === 0 ? 'start' : place === scale.marks.length - 1 ? 'end' : 'middle'
            }
          >
            {scale.toText(mark)}
          </text>
        </g>
      ))}
      {rows.map((row) => {
        const top = y
        y += toRowHeight(row, width)
        return <Row key={row.key} row={row} top={top} width={width} toX={toX} />
      })}
    </>
  )
}

/** Pixels that the rows and their scale need. */
export function toIntervalsHeight(rows: readonly IntervalRow[], width: number): number {
  return rows.reduce((sum, row) => sum + toRowHeight(row, width), AXIS_PX)
}

function Row(props: {
  readonly row: IntervalRow
  readonly top: number
  readonly width: number
  readonly toX: (value: number) => number
}) {
  const { row, top, width, toX } = props
  const { heading, name, text, result, look, isEarly } = row
  const y = top + (heading ? HEADING_PX : 0)
  const narrow = isNarrow(width)
  const bar = y + 34 + (narrow ? LINE_PX : 0)
  const room = width - 2 * EDGE_PX - (narrow ? 0 : text.length * 7 + 12)
  return (
    <g class={look?.class ?? 'drawing-plain'}>
      {heading && (
        <text class="drawing-label drawing-strong" x={EDGE_PX} y={top + 20}>
          {toFit(heading, width - 2 * EDGE_PX)}
        </text>
      )}
      <text class="drawing-label drawing-over" x={EDGE_PX} y={y + 18}>
        {toFit(name, room)}
      </text>
      <text
        class="drawing-label drawing-strong drawing-over"
        x={narrow ? EDGE_PX : width - EDGE_PX}
        y={y + 18 + (narrow ? LINE_PX : 0)}
        text-anchor={narrow ? 'start' : 'end'}
      >
        {narrow && !result ? <ReasonLines text={text} width={width} /> : text}
      </text>
      {result && (
        <>
          <line
            class={isEarly ? 'interval-span interval-early' : 'interval-span'}
            x1={toX(result.low)}
            x2={toX(result.high)}
            y1={bar}
            y2={bar}
          />
          <path
            class="interval-mark"
            d={look?.mark ?? DOT}
            transform={`translate(${toX(result.estimate)} ${bar})`}
          />
        </>
      )}
    </g>
  )
}

/** Why there is no bar: it may go on where the bar would stand. */
function ReasonLines({ text, width }: { readonly text: string; readonly width: number }) {
  return toLines(text, (width - 2 * EDGE_PX) * 0.95, 2).map((line, at) => (
    <tspan key={at} x={EDGE_PX} dy={at * LINE_PX}>
      {line}
    </tspan>
  ))
}

function toRowHeight({ heading }: IntervalRow, width: number): number {
  return ROW_PX + (heading ? HEADING_PX : 0) + (isNarrow(width) ? LINE_PX : 0)
}

/** Whether a figure stands below its name: there is no room beside it. */
function isNarrow(width: number): boolean {
  return width < 480
}

const EDGE_PX = 8
const ROW_PX = 48
const LINE_PX = 18
const HEADING_PX = 28
const AXIS_PX = 24
const DOT = 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0z'
