import { toCount, toPercent } from '../../format/numbers.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import { figureColumns, segmentColumn, valueColumn, wordsColumn } from '../columns.ts'
import { toDayLinesDrawing } from '../day-lines/to-day-lines-drawing.tsx'
import { toDaySeries } from '../day-lines/to-day-series.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'

const texts = segmentReports.sizes

/** How large each segment is day by day, who joined and left, and how long members stay. */
export function SegmentSizesView({ report, named }: ViewProps<'segment-sizes'>) {
  const names = createNames(named)
  const segments = [...report.segments].sort((a, b) => b.visitors - a.visitors)
  const counts = report.days.map(({ segment, ...count }) => ({ ...count, id: segment }))
  const series = toDaySeries(
    counts,
    segments.map(({ segment }) => segment),
    report,
  )
  const [most] = segments
  const title = most ? texts.finding(names.segment(most.segment), toCount(most.visitors)) : ''
  const segment = segmentColumn(names)
  const joining = figureColumns(['visitors', 'began', 'joined', 'left'])
  return (
    <ReportCard
      name="segment-sizes"
      {...{ report, title }}
      drawings={[
        toDayLinesDrawing(texts, {
          title,
          series,
          toName: names.segment,
        }),
      ]}
      tables={[
        toSheet(segments, [segment, ...joining, ...figureColumns(['stayed'])], {
          heads: texts.columns,
        }),
        toSheet(
          report.stability,
          [
            segment,
            ...figureColumns(['days', 'visitors', 'still']),
            valueColumn('share', ({ share }) => share.estimate, toPercent),
          ],
          { heads: texts.stabilityColumns, label: texts.stability },
        ),
      ]}
      sheet={toSheet(report.days, [wordsColumn('day', ({ day }) => day), segment, ...joining])}
    />
  )
}
