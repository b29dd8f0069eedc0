import type { SatisfactionRow } from '@segue/protocol'
import { IntervalsDrawing } from '../../chart/intervals-drawing.tsx'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import {
  figureColumns,
  intervalColumn,
  segmentColumn,
  valueColumn,
  wordsColumn,
} from '../columns.ts'
import { ReportCard, type ReportDrawing } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
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
      name="satisfaction"
      {...{ report, title }}
      drawings={kinds.map((kind): ReportDrawing => {
        const rows = toIntervalRows(
          report.rows.filter((row) => row.kind === kind),
          names,
        )
        return {
          name: texts.kinds[kind],
          legend: texts.legend,
          drawing: (
            <IntervalsDrawing
              title={`${texts.kinds[kind]}: ${rows[0]?.text}`}
              rows={rows}
              scale={SCALES[kind]}
            />
          ),
        }
      })}
      sheet={toSheet(
        report.rows,
        [
          wordsColumn(
            'kind',
            ({ kind }) => kind,
            ({ kind }) => texts.kinds[kind],
          ),
          segmentColumn(names),
          ...figureColumns(['answers', 'positive']),
          valueColumn('between', toBetween),
          ...figureColumns(['negative']),
          intervalColumn('result', ({ result }) => result, {
            toText: (_, row) => toResultText(row),
            orElse: toResultText,
          }),
        ],
        { heads: texts.columns },
      )}
    />
  )
}

function toBetween({ answers, positive, negative }: SatisfactionRow): number {
  return answers - positive - negative
}

const KINDS = ['csat', 'nps'] as const
