import { CellsDrawing } from '../../chart/cells-drawing.tsx'
import { toDayText } from '../../format/dates.ts'
import { toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { EVERYONE } from '../../site/names.ts'
import { figureColumns, intervalColumn, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { CurvePart } from './curve-part.tsx'
import { toCohortGrid } from './to-cohort-grid.ts'
import { toCohorts } from './to-cohorts.ts'

const texts = reports.retention

/** How many come back, week by week, by the week in which they were first seen. */
export function RetentionView({ report }: ViewProps<'retention'>) {
  const { cohorts, ...size } = toCohorts(report)
  const everyone = cohorts.find(({ cohort }) => cohort === EVERYONE)?.rows ?? []
  const later = everyone.filter(({ week }) => week > 0)
  const share = later[0]?.share
  const title = share ? texts.finding(toRateText(share)) : texts.none
  return (
    <ReportCard
      name="retention"
      {...{ report, title }}
      drawings={[
        {
          name: texts.grid,
          legend: texts.gridLegend,
          drawing: (
            <CellsDrawing title={title} grid={toCohortGrid({ cohorts, ...size }, toCohortName)} />
          ),
        },
        {
          name: texts.curve,
          legend: texts.curveLegend,
          drawing: <CurvePart title={title} rows={later} />,
        },
      ]}
      sheet={toSheet(
        cohorts.flatMap(({ rows }) => rows),
        [
          wordsColumn(
            'cohort',
            ({ cohort }) => cohort,
            ({ cohort }) => toCohortName(cohort),
          ),
          ...figureColumns(['week', 'visitors', 'back']),
          intervalColumn('share', (row) => row.share, { toText: toRateText }),
        ],
        { heads: texts.columns },
      )}
    />
  )
}

function toCohortName(cohort: string): string {
  return cohort === EVERYONE ? texts.all : toDayText(cohort)
}
