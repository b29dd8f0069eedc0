import { type BarRow, BarRows, toBarsHeight } from './bar-rows.tsx'
import { Drawing } from './drawing.tsx'

/** Bars as one drawing. */
export function BarsDrawing({ title, rows }: { title: string; rows: readonly BarRow[] }) {
  return (
    <Drawing
      title={title}
      toHeight={() => toBarsHeight(rows.length)}
      draw={(width) => <BarRows rows={rows} width={width} />}
    />
  )
}
