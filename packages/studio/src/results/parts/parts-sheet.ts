import type { ExperimentPartRow } from '@segue/protocol'
import { toCount, toLiftText, toMoney, toPercent, toPointsText } from '../../format/numbers.ts'
import { experimentParts as texts } from '../../messages/en/experiment-parts.ts'
import { en } from '../../messages/en.ts'
import { type Column, intervalColumn, valueColumn, wordsColumn } from '../../reports/columns.ts'
import { type Sheet, toSheet } from '../../reports/sheet.ts'
import type { PartNames } from './to-part-rows.ts'

/** The parts of one kind as a table and as CSV; what chance adds is taken out of stages alone. */
export function toPartsSheet(
  rows: readonly ExperimentPartRow[],
  kind: ExperimentPartRow['kind'],
  {
    toPart,
    toName,
    currency,
  }: Pick<PartNames, 'toPart' | 'toName'> & { readonly currency: string },
): Sheet {
  const { columns: heads } = texts
  const toMoneyText = (value: number) => toMoney(value, currency)
  const columns: (readonly [head: string, column: Column<ExperimentPartRow>])[] = [
    [
      heads[kind],
      wordsColumn(
        kind,
        ({ part }) => part,
        ({ part }) => toPart(part),
      ),
    ],
    [
      heads.variant,
      wordsColumn(
        'arm',
        ({ arm }) => arm,
        ({ arm }) => toName(arm),
      ),
    ],
    [
      heads.base,
      {
        names: ['baseline_converted', 'baseline_visitors'],
        toCells: (row) => [row.baselineConverted, row.baselineVisitors],
        toText: (row) =>
          en.results.of(toCount(row.baselineConverted), toCount(row.baselineVisitors)),
      },
    ],
    [
      heads.own,
      {
        names: ['converted', 'visitors'],
        toCells: ({ converted, visitors }) => [converted, visitors],
        toText: ({ converted, visitors }) => en.results.of(toCount(converted), toCount(visitors)),
      },
    ],
    [heads.lift, intervalColumn('lift', ({ against }) => against?.lift, { toText: toLiftText })],
    [heads.beats, valueColumn('beats', ({ against }) => against?.beats, toPercent)],
    [
      heads.baseMoney,
      valueColumn(
        'baseline_revenue_per_visitor',
        (row) => toMean(row.baselineRevenue, row.baselineVisitors),
        toMoneyText,
      ),
    ],
    [
      heads.money,
      valueColumn(
        'revenue_per_visitor',
        ({ revenue, visitors }) => toMean(revenue, visitors),
        toMoneyText,
      ),
    ],
    ...(kind === 'stage'
      ? ([
          [
            heads.pulled,
            intervalColumn<ExperimentPartRow>('pulled', ({ pulled }) => pulled, {
              toText: toPointsText,
            }),
          ],
        ] as const)
      : []),
  ]
  return toSheet(
    rows,
    columns.map(([, column]) => column),
    { heads: columns.map(([head]) => head) },
  )
}

function toMean(sum: number, visitors: number): number | null {
  return visitors > 0 ? sum / visitors : null
}
