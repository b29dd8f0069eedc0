import { IntervalsDrawing } from '../../chart/intervals-drawing.tsx'
import { toCount, toRateText, toRoundPercent, toShift } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { figureColumns, intervalColumn, segmentColumn, valueColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'

const texts = reports.personalization

/** How much of what visitors saw was personalized: everyone and each segment. */
export function PersonalizationView({ report, named }: ViewProps<'personalization'>) {
  const names = createNames(named)
  const rows = report.rows.map(({ segment, share, views }) => ({
    key: segment,
    name: names.segment(segment),
    text: share ? toRateText(share) : texts.tooFew(toCount(views)),
    result: share,
  }))
  const everyone = report.rows.find(({ segment }) => segment === EVERYONE)
  const title = everyone?.share
    ? texts.finding(toRateText(everyone.share))
    : reports.empty.personalization
  return (
    <ReportCard
      name="personalization"
      {...{ report, title }}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: <IntervalsDrawing title={title} rows={rows} scale={SCALE} />,
        },
      ]}
      sheet={toSheet(
        report.rows,
        [
          segmentColumn(names),
          ...figureColumns(['visitors', 'reached', 'views', 'shown', 'kept', 'plain']),
          intervalColumn('share', ({ share }) => share, {
            toText: toRateText,
            orElse: ({ views }) => texts.tooFew(toCount(views)),
          }),
          valueColumn(
            'variants_per_visitor',
            ({ variantsPerVisitor }) => variantsPerVisitor?.estimate,
            toShift,
          ),
        ],
        { heads: texts.columns },
      )}
    />
  )
}

const SCALE = { low: 0, high: 1, marks: [0, 0.5, 1], toText: toRoundPercent }
