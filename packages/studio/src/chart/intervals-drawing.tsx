import { Drawing } from './drawing.tsx'
import { type IntervalRow, IntervalRows, type Scale, toIntervalsHeight } from './interval-rows.tsx'

/** Intervals on one scale as one drawing. */
export function IntervalsDrawing(props: {
  readonly title: string
  readonly rows: readonly IntervalRow[]
  readonly scale: Scale
}) {
  const { title, rows, scale } = props
  return (
    <Drawing
      title={title}
      toHeight={(width) => toIntervalsHeight(rows, width)}
      draw={(width) => <IntervalRows rows={rows} scale={scale} width={width} />}
    />
  )
}
