import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toPercent, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { OverlapCells, toMatrixHeight } from './overlap-cells.tsx'
import { toOverlapMatrix } from './to-overlap-matrix.ts'

const texts = segmentReports.overlap

/** Which segments share their visitors, and which two might be one. */
export function SegmentOverlapView({ report, named }: ViewProps<'segment-overlap'>) {
  const names = createNames(named)
  const matrix = toOverlapMatrix(report)
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
      label={reports.names['segment-overlap']}
      title={title}
      file="segment-overlap"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toMatrixHeight(matrix)}
              draw={(width) => <OverlapCells {...{ matrix, width }} toName={names.segment} />}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={reports.names['segment-overlap']}
          columns={texts.columns}
          words={2}
          rows={report.rows.map(({ segment, other, jaccard, ...row }) => [
            ...[names.segment(segment), names.segment(other), toCount(row.visitors)],
            ...[toPercent(row.share), toPercent(row.otherShare)],
            toRateText(jaccard.estimate, jaccard.low, jaccard.high),
            row.merge ? texts.merge[row.merge] : '–',
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map(({ jaccard, ...row }) => [
            ...[row.segment, row.other, row.visitors, row.share, row.otherShare],
            ...[jaccard.estimate, jaccard.low, jaccard.high, row.merge ?? ''],
          ]),
          report,
        )
      }
    />
  )
}

const COLUMNS = [
  ...['segment', 'other', 'visitors', 'share', 'other_share'],
  ...['jaccard', 'jaccard_low', 'jaccard_high', 'merge'],
]
