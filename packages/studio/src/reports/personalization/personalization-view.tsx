import { Drawing } from '../../chart/drawing.tsx'
import { IntervalRows, toIntervalsHeight } from '../../chart/interval-rows.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toRateText, toRoundPercent, toShift } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'

const texts = reports.personalization

/** How much of what visitors saw was personalized: everyone and each segment. */
export function PersonalizationView({ report, named }: ViewProps<'personalization'>) {
  const names = createNames(named)
  const rows = report.rows.map(({ segment, share, views }) => ({
    key: segment,
    name: names.segment(segment),
    text: share ? toRateText(share.estimate, share.low, share.high) : texts.tooFew(toCount(views)),
    result: share,
  }))
  const everyone = report.rows.find(({ segment }) => segment === EVERYONE)
  const title = everyone?.share
    ? texts.finding(toRateText(everyone.share.estimate, everyone.share.low, everyone.share.high))
    : reports.empty.personalization
  return (
    <ReportCard
      label={reports.names.personalization}
      title={title}
      file="personalization"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <Drawing
              title={title}
              toHeight={(width) => toIntervalsHeight(rows, width)}
              draw={(width) => <IntervalRows rows={rows} scale={SCALE} width={width} />}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={reports.names.personalization}
          columns={texts.columns}
          rows={report.rows.map((row, place) => [
            ...[names.segment(row.segment), toCount(row.visitors), toCount(row.reached)],
            ...[row.views, row.shown, row.kept, row.plain].map(toCount),
            rows[place]?.text ?? '',
            row.variantsPerVisitor ? toShift(row.variantsPerVisitor.estimate) : '–',
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map((row) => [
            ...[row.segment, row.visitors, row.reached, row.views, row.shown, row.kept, row.plain],
            ...[row.share?.estimate ?? '', row.share?.low ?? '', row.share?.high ?? ''],
            row.variantsPerVisitor?.estimate ?? '',
          ]),
          report,
        )
      }
    />
  )
}

const SCALE = { low: 0, high: 1, marks: [0, 0.5, 1], toText: toRoundPercent }
const COLUMNS = [
  ...['segment', 'visitors', 'reached', 'views', 'shown', 'kept', 'plain'],
  ...['share', 'share_low', 'share_high', 'variants_per_visitor'],
]
