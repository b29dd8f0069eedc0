import { BarsDrawing } from '../../chart/bars-drawing.tsx'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { dataReports } from '../../messages/en/data-reports.ts'
import { figureColumns, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
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
      name="touchpoints"
      {...{ report, title }}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(toCount(conversions), toCount(untouched)),
          drawing: <BarsDrawing title={title} rows={bars} />,
        },
      ]}
      sheet={toSheet(
        rows,
        [
          wordsColumn(
            'touchpoint',
            ({ touchpoint }) => touchpoint,
            (row) => toName(row.touchpoint),
          ),
          ...figureColumns(['visitors', 'converted']),
          ...figureColumns(['first', 'last', 'linear', 'position', 'markov'], toCredit),
          ...figureColumns(['removal'], toPercent),
        ],
        { heads: texts.columns },
      )}
    />
  )
}

/** Parts of conversions, with one decimal. */
function toCredit(credit: number): string {
  return toPoints(credit / 100)
}

/** All touchpoints beyond those that are named. */
const OTHERS = '*'
