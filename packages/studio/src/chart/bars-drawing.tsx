import { type BarRow, BarRows, toBarsHeight } from './bar-rows.tsx'
import { Drawing } from './drawing.tsx'

/** Bars as one drawing. */
export function BarsDrawing({ title, rows }: { title: string; rows: readonly BarRow[] }) {
  return (
    <Drawing
      title={title}
      toHeight={(width) => toBarsHeight(rows, width)}
      draw={(width) => <BarRows rows={rows} width={width} />}
    />
  )
}
