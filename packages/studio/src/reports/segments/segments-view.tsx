import { HOLDOUT, PERSONALIZED, type SegmentResult } from '@segue/protocol'
import { Drawing } from '../../chart/drawing.tsx'
import {
  type IntervalRow,
  IntervalRows,
  type Scale,
  toIntervalsHeight,
} from '../../chart/interval-rows.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import {
  toCount,
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
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import {
  findPersonalized,
  toConversionRows,
  toMoneyMark,
  toMoneyRows,
  toReason,
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
  const hasMoney = rows.some(({ worth }) => worth !== null)
  const title = toFinding(rows, names)
  const draw = (shown: readonly IntervalRow[], scale: Scale) => (
    <Drawing
      title={title}
      toHeight={(width) => toIntervalsHeight(shown, width)}
      draw={(width) => <IntervalRows rows={shown} scale={scale} width={width} />}
    />
  )
  return (
    <ReportCard
      label={reports.names.segments}
      title={title}
      file="segments"
      frame={report}
      drawings={[
        {
          name: texts.conversion,
          legend: texts.legend(toRoundPercent(report.level), toCount(report.looks)),
          drawing: draw(conversion, toScaleAround(conversion, toPointsMark)),
        },
        ...(hasMoney
          ? [
              {
                name: texts.money,
                legend: texts.moneyLegend,
                drawing: draw(money, toScaleAround(money, toMoneyMark(currency))),
              },
            ]
          : []),
      ]}
      table={
        <FiguresTable
          label={reports.names.segments}
          columns={texts.columns}
          rows={rows.map((row) => toCells(row, names, currency))}
        />
      }
      toCsvText={() => toFramedCsv(COLUMNS, rows.map(toCsvRow), report)}
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

function toCells(row: SegmentResult, names: Names, currency: string): string[] {
  const arms = row.goals[0]?.role === 'deciding' ? row.goals[0].arms : []
  const toRate = (id: string) => {
    const arm = arms.find((one) => one.arm === id)
    return arm ? toRateText(arm.rate.estimate, arm.rate.low, arm.rate.high) : '–'
  }
  const difference = findPersonalized(row)?.against?.difference
  const { gain, cost, roi } = row.worth ?? {}
  return [
    ...[names.segment(row.segment), toCount(row.visitors), toRate(HOLDOUT), toRate(PERSONALIZED)],
    difference ? toPointsText(difference) : toReason(row),
    gain ? toSignedMoneyText(gain, currency) : '–',
    typeof cost === 'number' ? toMoney(cost, currency) : '–',
    roi ? toRateText(roi.estimate, roi.low, roi.high) : '–',
  ]
}

function toCsvRow(row: SegmentResult) {
  const arm = findPersonalized(row)
  const difference = arm?.against?.difference
  const { gain, cost, roi } = row.worth ?? {}
  return [
    ...[row.segment, row.visitors, arm?.rate.estimate ?? ''],
    ...[difference?.estimate ?? '', difference?.low ?? '', difference?.high ?? ''],
    ...[gain?.estimate ?? '', gain?.low ?? '', gain?.high ?? ''],
    ...[cost ?? '', roi?.estimate ?? '', row.cannotTell?.code ?? ''],
  ]
}

const COLUMNS = [
  ...['segment', 'visitors', 'personalized_rate', 'difference', 'difference_low'],
  ...['difference_high', 'gain', 'gain_low', 'gain_high', 'cost', 'roi', 'cannot_tell'],
]
