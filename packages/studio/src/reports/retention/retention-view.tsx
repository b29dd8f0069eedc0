import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { EVERYONE } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { CohortCells, toGridHeight } from './cohort-grid.tsx'
import { CurvePart } from './curve-part.tsx'
import { toCohorts } from './to-cohorts.ts'

const texts = reports.retention

/** How many come back, week by week, by the week in which they were first seen. */
export function RetentionView({ report }: ViewProps<'retention'>) {
  const grid = toCohorts(report)
  const everyone = grid.cohorts.find(({ cohort }) => cohort === EVERYONE)?.rows ?? []
  const later = everyone.filter(({ week }) => week > 0)
  const share = later[0]?.share
  const title = share
    ? texts.finding(toRateText(share.estimate, share.low, share.high))
    : texts.none
  return (
    <ReportCard
      label={reports.names.retention}
      title={title}
      file="retention"
      frame={report}
      drawings={[
        {
          name: texts.grid,
          legend: texts.gridLegend,
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toGridHeight(grid)}
              draw={(width) => <CohortCells grid={grid} width={width} />}
            />
          ),
        },
        {
          name: texts.curve,
          legend: texts.curveLegend,
          drawing: <CurvePart title={title} rows={later} />,
        },
      ]}
      table={
        <FiguresTable
          label={reports.names.retention}
          columns={texts.columns}
          rows={grid.cohorts.flatMap(({ cohort, rows }) =>
            rows.map((row) => [
              cohort === EVERYONE ? texts.all : toDayText(cohort),
              ...[row.week, row.visitors, row.back].map(toCount),
              toRateText(row.share.estimate, row.share.low, row.share.high),
            ]),
          )}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map(({ cohort, week, visitors, back, share: { estimate, low, high } }) => [
            ...[cohort, week, visitors, back, estimate, low, high],
          ]),
          report,
        )
      }
    />
  )
}

const COLUMNS = ['cohort', 'week', 'visitors', 'back', 'share', 'share_low', 'share_high']
