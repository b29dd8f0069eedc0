import { IntervalsDrawing } from '../../chart/intervals-drawing.tsx'
import {
  toCount,
  toPercent,
  toRateText,
  toRoundMoney,
  toRoundPercent,
} from '../../format/numbers.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
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

const texts = segmentReports.health

/** Whether each segment is worth having: how it converts, what it brings, and what is wrong with it. */
export function SegmentHealthView({ report, named }: ViewProps<'segment-health'>) {
  const names = createNames(named)
  const rows = report.rows.map((row) => ({
    key: row.segment,
    name: names.segment(row.segment),
    text: toRateText(row.rate),
    result: row.visitors > 0 ? row.rate : null,
  }))
  const segments = report.rows.filter(({ segment }) => segment !== EVERYONE)
  const ill = segments.filter(({ findings }) => findings.length > 0).length
  const title = texts.finding(ill, segments.length)
  const high = Math.max(0.01, ...rows.map(({ result }) => result?.high ?? 0))
  const scale = { low: 0, high, marks: [0, high / 2, high], toText: toRoundPercent }
  return (
    <ReportCard
      name="segment-health"
      {...{ report, title }}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(report.goal === null ? texts.noGoal : names.goal(report.goal)),
          drawing: <IntervalsDrawing {...{ title, rows, scale }} />,
        },
      ]}
      sheet={toSheet(
        report.rows,
        [
          segmentColumn(names),
          wordsColumn(
            'findings',
            ({ findings }) => findings.join(' '),
            ({ findings }) => findings.map((one) => texts.findings[one]).join(', ') || texts.well,
          ),
          ...figureColumns(['visitors']),
          intervalColumn('rate', ({ rate }) => rate, { toText: toRateText }),
          valueColumn(
            'lifetime_value',
            ({ lifetimeValue }) => lifetimeValue,
            (value) => toRoundMoney(value, named.currency),
          ),
          valueColumn('return_rate', ({ returnRate }) => returnRate.estimate, toPercent),
          valueColumn('stability', ({ stability }) => stability?.estimate, toPercent),
          valueColumn(
            'days_needed',
            ({ daysNeeded }) => daysNeeded,
            (days) => toCount(Math.ceil(days)),
          ),
          wordsColumn(
            'alike',
            ({ alike }) => alike.join(' '),
            ({ alike }) => alike.map(names.segment).join(', ') || '–',
          ),
          ...figureColumns(['converted', 'revenue']),
        ],
        { heads: texts.columns },
      )}
    />
  )
}
