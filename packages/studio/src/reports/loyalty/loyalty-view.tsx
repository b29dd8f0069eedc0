import { Drawing } from '../../chart/drawing.tsx'
import { IntervalsDrawing } from '../../chart/intervals-drawing.tsx'
import { toCount, toRoundPercent } from '../../format/numbers.ts'
import { loyalty as texts } from '../../messages/en/loyalty.ts'
import { createNames } from '../../site/names.ts'
import { intervalColumn, segmentColumn, valueColumn, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { SCALES } from '../satisfaction/to-interval-rows.ts'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { ReturnLines, toReturnHeight } from './return-lines.tsx'
import {
  toAnswerRows,
  toDifferenceText,
  toFinding,
  toResultText,
  toReturning,
} from './to-loyalty.ts'

/** Whether personalized visitors come back more often and are more satisfied than those of the holdout. */
export function LoyaltyView({ report, named }: ViewProps<'loyalty'>) {
  const names = createNames(named)
  const title = toFinding(report)
  const segments = toReturning(report)
  const answers = SURVEYS.map((kind) => ({ kind, rows: toAnswerRows(report.rows, kind, names) }))
  return (
    <ReportCard
      name="loyalty"
      {...{ report, title }}
      drawings={[
        {
          name: texts.returning,
          legend: texts.legend(toRoundPercent(report.level), toCount(report.looks)),
          drawing: (
            <Drawing
              title={title}
              toHeight={(width) => toReturnHeight(segments.length, width)}
              draw={(width) => <ReturnLines {...{ segments, width }} toName={names.segment} />}
            />
          ),
        },
        ...answers
          .filter(({ rows }) => rows.length > 0)
          .map(({ kind, rows }) => ({
            name: texts.measures[kind],
            legend: texts.answersLegend,
            drawing: (
              <IntervalsDrawing title={texts.measures[kind]} rows={rows} scale={SCALES[kind]} />
            ),
          })),
      ]}
      sheet={toSheet(
        report.rows,
        [
          segmentColumn(names),
          wordsColumn(
            'measure',
            ({ measure }) => measure,
            ({ measure }) => texts.measures[measure],
          ),
          valueColumn('holdout_visitors', ({ holdout }) => holdout.visitors),
          intervalColumn('holdout', ({ holdout }) => holdout.result, {
            toText: (_, { measure, holdout }) => toResultText(measure, holdout),
          }),
          valueColumn('personalized_visitors', ({ personalized }) => personalized.visitors),
          intervalColumn('personalized', ({ personalized }) => personalized.result, {
            toText: (_, { measure, personalized }) => toResultText(measure, personalized),
          }),
          intervalColumn('difference', ({ difference }) => difference, {
            toText: (_, row) => toDifferenceText(row),
            orElse: toDifferenceText,
          }),
          wordsColumn('cannot_tell', ({ cannotTell }) => cannotTell ?? ''),
        ],
        { heads: texts.columns },
      )}
    />
  )
}

const SURVEYS = ['csat', 'nps'] as const
