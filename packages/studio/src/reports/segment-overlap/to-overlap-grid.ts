import type { CellGrid } from '../../chart/cell-grid.tsx'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import type { OverlapMatrix } from './to-overlap-matrix.ts'

const texts = segmentReports.overlap

/** A line and a column for each segment: the more of the line's visitors are in the column's, the darker. */
export function toOverlapGrid(
  { segments, shares }: OverlapMatrix,
  toName: (segment: string) => string,
): CellGrid {
  const toNumber = (place: number) => toCount(place + 1)
  return {
    namesPx: 220,
    heads: segments.map((_, place) => toNumber(place)),
    lines: segments.map((line, row) => ({
      key: line,
      name: texts.line(toNumber(row), toName(line)),
      cells: segments.map((column, place) => {
        const share = shares[row]?.[place] ?? 0
        return row === place
          ? { strength: null, figure: '', title: toName(line) }
          : {
              strength: share,
              figure: toPoints(share),
              title: texts.cell(toName(line), toName(column), toPercent(share)),
            }
      }),
    })),
  }
}
