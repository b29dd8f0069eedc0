import { CellsDrawing } from '../../chart/cells-drawing.tsx'
import { toPercent, toRateText } from '../../format/numbers.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import {
  figureColumns,
  intervalColumn,
  segmentColumn,
  valueColumn,
  wordsColumn,
} from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { toOverlapGrid } from './to-overlap-grid.ts'
import { toOverlapMatrix } from './to-overlap-matrix.ts'

const texts = segmentReports.overlap

/** Which segments share their visitors, and which two might be one. */
export function SegmentOverlapView({ report, named }: ViewProps<'segment-overlap'>) {
  const names = createNames(named)
  const [most] = [...report.rows].sort((a, b) => b.jaccard.estimate - a.jaccard.estimate)
  const title = most
    ? texts.finding(
        names.segment(most.segment),
        names.segment(most.other),
        toPercent(most.jaccard.estimate),
      )
    : texts.none
  return (
    <ReportCard
      name="segment-overlap"
      {...{ report, title }}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <CellsDrawing
              title={title}
              grid={toOverlapGrid(toOverlapMatrix(report), names.segment)}
            />
          ),
        },
      ]}
      sheet={toSheet(
        report.rows,
        [
          segmentColumn(names),
          wordsColumn(
            'other',
            ({ other }) => other,
            ({ other }) => names.segment(other),
          ),
          ...figureColumns(['visitors']),
          valueColumn('share', ({ share }) => share, toPercent),
          valueColumn('other_share', ({ otherShare }) => otherShare, toPercent),
          intervalColumn('jaccard', ({ jaccard }) => jaccard, { toText: toRateText }),
          wordsColumn(
            'merge',
            ({ merge }) => merge ?? '',
            ({ merge }) => (merge ? texts.merge[merge] : '–'),
          ),
        ],
        { heads: texts.columns },
      )}
    />
  )
}
