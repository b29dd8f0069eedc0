import { IntervalRows, toIntervalsHeight } from '../chart/interval-rows.tsx'
import { toFit } from '../chart/to-fit.ts'
import type { Names } from '../site/names.ts'
import type { ExperienceResult } from './experience-results.ts'
import { toPictureRows } from './to-picture-rows.ts'

/** The intervals of an experience as one drawing under its finding, as wide as a slide needs it. */
export function ResultsPicture(props: {
  readonly title: string
  readonly result: ExperienceResult
  readonly names: Names
}) {
  const { title, result, names } = props
  const { rows, scale } = toPictureRows(result, names)
  const height = TITLE_PX + toIntervalsHeight(rows, WIDTH_PX)
  return (
    <svg class="drawing-picture" width={WIDTH_PX} height={height} aria-hidden="true">
      <text class="drawing-label drawing-strong" x="8" y="20">
        {names.experience(result.experience)}
      </text>
      <text class="drawing-label" x="8" y="42">
        {toFit(title, WIDTH_PX)}
      </text>
      <g transform={`translate(0 ${TITLE_PX})`}>
        <IntervalRows rows={rows} scale={scale} width={WIDTH_PX} />
      </g>
    </svg>
  )
}

const WIDTH_PX = 960
const TITLE_PX = 60
