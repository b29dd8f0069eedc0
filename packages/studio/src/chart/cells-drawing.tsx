import { type CellGrid, CellLines, toCellsHeight } from './cell-grid.tsx'
import { Drawing } from './drawing.tsx'

/** A grid of cells as one drawing. */
export function CellsDrawing({ title, grid }: { title: string; grid: CellGrid }) {
  return (
    <Drawing
      title={title}
      toHeight={() => toCellsHeight(grid)}
      draw={(width) => <CellLines grid={grid} width={width} />}
    />
  )
}
