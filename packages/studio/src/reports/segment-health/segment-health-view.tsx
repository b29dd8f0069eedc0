import type { SegmentHealthRow } from '@segue/protocol'
import { Drawing } from '../../chart/drawing.tsx'
import { IntervalRows, toIntervalsHeight } from '../../chart/interval-rows.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import {
  toCount,
  toPercent,
  toRateText,
  toRoundMoney,
  toRoundPercent,
} from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'

const texts = segmentReports.health

/** Whether each segment is worth having: how it converts, what it brings, and what is wrong with it. */
export function SegmentHealthView({ report, named }: ViewProps<'segment-health'>) {
  const names = createNames(named)
  const toRate = ({ rate }: SegmentHealthRow) => toRateText(rate.estimate, rate.low, rate.high)
  const toFindings = ({ findings }: SegmentHealthRow) =>
    findings.map((finding) => texts.findings[finding]).join(', ') || texts.well
  const rows = report.rows.map((row) => ({
    key: row.segment,
    name: names.segment(row.segment),
    text: toRate(row),
    result: row.visitors > 0 ? row.rate : null,
  }))
  const segments = report.rows.filter(({ segment }) => segment !== EVERYONE)
  const ill = segments.filter(({ findings }) => findings.length > 0).length
  const title = texts.finding(toCount(segments.length - ill), toCount(segments.length))
  const high = Math.max(0.01, ...rows.map(({ result }) => result?.high ?? 0))
  const scale = { low: 0, high, marks: [0, high / 2, high], toText: toRoundPercent }
  return (
    <ReportCard
      label={reports.names['segment-health']}
      title={title}
      file="segment-health"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(report.goal === null ? texts.noGoal : names.goal(report.goal)),
          drawing: (
            <Drawing
              title={title}
              toHeight={(width) => toIntervalsHeight(rows, width)}
              draw={(width) => <IntervalRows rows={rows} scale={scale} width={width} />}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={reports.names['segment-health']}
          columns={texts.columns}
          words={2}
          rows={report.rows.map((row) => [
            ...[names.segment(row.segment), toFindings(row), toCount(row.visitors), toRate(row)],
            toRoundMoney(row.lifetimeValue, named.currency),
            toPercent(row.returnRate.estimate),
            row.stability ? toPercent(row.stability.estimate) : '–',
            row.daysNeeded === null ? '–' : toCount(Math.ceil(row.daysNeeded)),
            row.alike.map(names.segment).join(', ') || '–',
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map((row) => [
            ...[row.segment, row.findings.join(' '), row.visitors, row.converted],
            ...[row.rate.estimate, row.rate.low, row.rate.high, row.revenue, row.lifetimeValue],
            ...[row.returnRate.estimate, row.stability?.estimate ?? '', row.daysNeeded ?? ''],
            row.alike.join(' '),
          ]),
          report,
        )
      }
    />
  )
}

const COLUMNS = [
  ...['segment', 'findings', 'visitors', 'converted', 'rate', 'rate_low', 'rate_high'],
  ...['revenue', 'lifetime_value', 'return_rate', 'stability', 'days_needed', 'alike'],
]
