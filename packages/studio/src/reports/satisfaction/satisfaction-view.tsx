import type { SatisfactionRow } from '@segue/protocol'
import { Drawing } from '../../chart/drawing.tsx'
import { IntervalRows, toIntervalsHeight } from '../../chart/interval-rows.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { ReportCard, type ReportDrawing } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { SCALES, toIntervalRows, toResultText } from './to-interval-rows.ts'

const texts = reports.satisfaction

/** What visitors answered to surveys, everyone and by segment. */
export function SatisfactionView({ report, named }: ViewProps<'satisfaction'>) {
  const names = createNames(named)
  const kinds = KINDS.filter((kind) => report.rows.some((row) => row.kind === kind))
  const told = report.rows
    .filter(({ segment }) => segment === EVERYONE)
    .map((row) => `${texts.kinds[row.kind]} ${toResultText(row)}`)
  const title = told.length > 0 ? texts.finding(told) : texts.none
  return (
    <ReportCard
      label={reports.names.satisfaction}
      title={title}
      file="satisfaction"
      frame={report}
      drawings={kinds.map((kind): ReportDrawing => {
        const rows = toIntervalRows(
          report.rows.filter((row) => row.kind === kind),
          names,
        )
        return {
          name: texts.kinds[kind],
          legend: texts.legend,
          drawing: (
            <Drawing
              title={`${texts.kinds[kind]}: ${rows[0]?.text}`}
              toHeight={(width) => toIntervalsHeight(rows, width)}
              draw={(width) => <IntervalRows rows={rows} scale={SCALES[kind]} width={width} />}
            />
          ),
        }
      })}
      table={
        <FiguresTable
          label={reports.names.satisfaction}
          columns={texts.columns}
          words={2}
          rows={report.rows.map((row) => [
            ...[texts.kinds[row.kind], names.segment(row.segment)],
            ...[row.answers, row.positive, toBetween(row), row.negative].map(toCount),
            toResultText(row),
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map(({ result, ...row }) => [
            ...[row.kind, row.segment, row.answers, row.positive, row.negative],
            ...[result?.estimate ?? '', result?.low ?? '', result?.high ?? ''],
          ]),
          report,
        )
      }
    />
  )
}

function toBetween({ answers, positive, negative }: SatisfactionRow): number {
  return answers - positive - negative
}

const KINDS = ['csat', 'nps'] as const
const COLUMNS = [
  ...['kind', 'segment', 'answers', 'positive', 'negative'],
  ...['result', 'result_low', 'result_high'],
]
