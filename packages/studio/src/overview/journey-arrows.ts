import type { TransitionRow } from '@segue/protocol'
import { ARROWS_MAX } from '../limits.ts'

/**
 * One arrow between two stages' columns. Horizontal places are percent of the width; heights are pixels from the
 * columns. Forward arrows run above the columns, backward ones below.
 */
export interface Arrow {
  readonly row: TransitionRow
  readonly direction: 'forward' | 'back'
  readonly startX: number
  readonly endX: number
  readonly height: number
  /** Pixels, by the share of visitors among the drawn arrows. */
  readonly width: number
}

/** The busiest moves in each direction as arrows; stages that are not in `stages` have no column and no arrow. */
export function toArrows(stages: readonly string[], rows: readonly TransitionRow[]): Arrow[] {
  const known = rows.filter(
    ({ from, to }) => stages.includes(from) && stages.includes(to) && from !== to,
  )
  const isForward = ({ from, to }: TransitionRow) => stages.indexOf(to) > stages.indexOf(from)
  const drawn = [
    ...toBusiest(known.filter(isForward)),
    ...toBusiest(known.filter((row) => !isForward(row))),
  ]
  const most = Math.max(1, ...drawn.map(({ visitors }) => visitors))
  return drawn.map((row) => toArrow(row, stages, row.visitors / most))
}

function toArrow(row: TransitionRow, stages: readonly string[], weight: number): Arrow {
  const from = stages.indexOf(row.from)
  const to = stages.indexOf(row.to)
  const column = 100 / stages.length
  const step = Math.sign(to - from) * column * OFFSET
  const span = Math.abs(to - from)
  return {
    row,
    direction: to > from ? 'forward' : 'back',
    startX: (from + 0.5) * column + step,
    endX: (to + 0.5) * column - step,
    height: Math.min(HEIGHT_MAX, HEIGHT_ONE + (span - 1) * HEIGHT_STEP),
    width: WIDTH_MIN + weight * (WIDTH_MAX - WIDTH_MIN),
  }
}

function toBusiest(rows: readonly TransitionRow[]): TransitionRow[] {
  return [...rows].sort((a, b) => b.visitors - a.visitors).slice(0, ARROWS_MAX)
}

/** Pixels above or below the columns that arrows may take. */
export const HEIGHT_MAX = 116
const HEIGHT_ONE = 32
const HEIGHT_STEP = 28
/** Share of a column between its middle and the ends of its arrows, so that arriving and leaving ones do not meet. */
const OFFSET = 0.12
const WIDTH_MIN = 1.25
const WIDTH_MAX = 6
