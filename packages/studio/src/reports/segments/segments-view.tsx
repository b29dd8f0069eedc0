import { HOLDOUT, PERSONALIZED, type SegmentResult } from '@segue/protocol'
import type { IntervalRow, Scale } from '../../chart/interval-rows.tsx'
import { IntervalsDrawing } from '../../chart/intervals-drawing.tsx'
import {
  toCount,
  toLiftMark,
  toLiftText,
  toMoney,
  toPointsMark,
  toPointsText,
  toRateText,
  toRoundPercent,
  toSignedMoneyText,
} from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { toJudgementText } from '../../results/judgement-text.ts'
import { createNames, EVERYONE, type Names } from '../../site/names.ts'
import {
  figureColumns,
  intervalColumn,
  segmentColumn,
  valueColumn,
  wordsColumn,
} from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { type Sheet, toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import {
  findArm,
  toConversionRows,
  toMoneyMark,
  toMoneyRows,
  toReason,
  toReturnRows,
  toScaleAround,
} from './to-segment-rows.ts'

const texts = reports.segments

/** What personalization is worth, for everyone and each segment, against the visitors kept on the default everywhere. */
export function SegmentsView({ report, named }: ViewProps<'segments'>) {
  const names = createNames(named)
  const { rows } = report
  const { currency } = named
  const conversion = toConversionRows(rows, names)
  const money = toMoneyRows(rows, names, currency)
  const returned = toReturnRows(rows, names, currency)
  const hasMoney = rows.some(({ worth }) => worth !== null)
  const title = toFinding(rows, names)
  const draw = (rows: readonly IntervalRow[], toText: Scale['toText']) => (
    <IntervalsDrawing {...{ title, rows }} scale={toScaleAround(rows, toText)} />
  )
  return (
    <ReportCard
      name="segments"
      {...{ report, title }}
      drawings={[
        {
          name: texts.conversion,
          legend: texts.legend(toRoundPercent(report.level), toCount(report.looks)),
          drawing: draw(conversion, toPointsMark),
        },
        ...(hasMoney
          ? [
              {
                name: texts.money,
                legend: texts.moneyLegend,
                drawing: draw(money, toMoneyMark(currency)),
              },
            ]
          : []),
        ...(returned.length > 0
          ? [
              {
                name: texts.return,
                legend: texts.returnLegend,
                drawing: draw(returned, toLiftMark),
              },
            ]
          : []),
      ]}
      sheet={toSegmentSheet(rows, names, currency)}
    />
  )
}

/** What may be said of everyone, in the words of results; or why nothing may. */
function toFinding(rows: readonly SegmentResult[], names: Names): string {
  const everyone = rows.find(({ segment }) => segment === EVERYONE)
  if (!everyone || everyone.cannotTell)
    return everyone ? toReason(everyone) : reports.empty.segments
  const result = { ...everyone, experience: '', baseline: HOLDOUT, variants: [PERSONALIZED] }
  const arms = new Map<string, string>([
    [PERSONALIZED, texts.personalized],
    [HOLDOUT, texts.holdout],
  ])
  return toJudgementText(result, { ...names, arm: (_, id) => arms.get(id) ?? id }).title
}

function toSegmentSheet(
  rows: readonly SegmentResult[],
  names: Pick<Names, 'segment'>,
  currency: string,
): Sheet {
  const toDifference = (row: SegmentResult) => findArm(row, PERSONALIZED)?.against?.difference
  const toRate = (arm: string) => (row: SegmentResult) => findArm(row, arm)?.rate
  return toSheet(
    rows,
    [
      segmentColumn(names),
      ...figureColumns(['visitors']),
      intervalColumn('holdout_rate', toRate(HOLDOUT), { toText: toRateText }),
      intervalColumn('personalized_rate', toRate(PERSONALIZED), { toText: toRateText }),
      intervalColumn('difference', toDifference, { toText: toPointsText, orElse: toReason }),
      intervalColumn('gain', ({ worth }) => worth?.gain, {
        toText: (gain) => toSignedMoneyText(gain, currency),
      }),
      valueColumn(
        'cost',
        ({ worth }) => worth?.cost,
        (cost) => toMoney(cost, currency),
      ),
      intervalColumn('roi', ({ worth }) => worth?.roi, { toText: toLiftText }),
      wordsColumn('cannot_tell', ({ cannotTell }) => cannotTell?.code ?? ''),
    ],
    { heads: texts.columns },
  )
}
