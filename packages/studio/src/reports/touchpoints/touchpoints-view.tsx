import { BarRows, toBarsHeight } from '../../chart/bar-rows.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { dataReports } from '../../messages/en/data-reports.ts'
import { reports } from '../../messages/en/reports.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'

const texts = dataReports.touchpoints

/** What visitors met before they converted, and how much of it each gets. */
export function TouchpointsView({ report }: ViewProps<'touchpoints'>) {
  const { conversions, untouched } = report
  const rows = [...report.rows].sort((a, b) => b.markov - a.markov)
  const touched = conversions - untouched
  const toName = (touchpoint: string) => (touchpoint === OTHERS ? texts.others : touchpoint)
  const bars = rows.map(({ touchpoint, markov }) => {
    const share = touched > 0 ? markov / touched : 0
    return { key: touchpoint, name: toName(touchpoint), text: toPercent(share), share }
  })
  const [most] = bars
  const title = most && most.share > 0 ? texts.finding(most.name, most.text) : texts.none
  return (
    <ReportCard
      label={reports.names.touchpoints}
      title={title}
      file="touchpoints"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(toCount(conversions), toCount(untouched)),
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toBarsHeight(bars.length)}
              draw={(width) => <BarRows rows={bars} width={width} />}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={reports.names.touchpoints}
          columns={texts.columns}
          rows={rows.map(({ touchpoint, removal, ...row }) => [
            ...[toName(touchpoint), toCount(row.visitors), toCount(row.converted)],
            ...[row.first, row.last, row.linear, row.position, row.markov].map(toCredit),
            toPercent(removal),
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          rows.map((row) => [
            ...[row.touchpoint, row.visitors, row.converted, row.first, row.last],
            ...[row.linear, row.position, row.markov, row.removal],
          ]),
          report,
        )
      }
    />
  )
}

/** Parts of conversions, with one decimal. */
function toCredit(credit: number): string {
  return toPoints(credit / 100)
}

/** All touchpoints beyond those that are named. */
const OTHERS = '*'
const COLUMNS = [
  ...['touchpoint', 'visitors', 'converted', 'first', 'last', 'linear', 'position'],
  ...['markov', 'removal'],
]
