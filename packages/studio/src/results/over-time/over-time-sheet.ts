import type { ExperimentDayRow } from '@segue/protocol'
import { toDayText } from '../../format/dates.ts'
import { toCount, toLiftText, toPointsText } from '../../format/numbers.ts'
import { overTime as texts } from '../../messages/en/over-time.ts'
import { en } from '../../messages/en.ts'
import { type Column, intervalColumn, wordsColumn } from '../../reports/columns.ts'
import { type Sheet, toSheet } from '../../reports/sheet.ts'

/** The days of one experience as a table, newest first, and as CSV. */
export function toOverTimeSheet(
  rows: readonly ExperimentDayRow[],
  toName: (arm: string) => string,
): Sheet {
  const columns: Column<ExperimentDayRow>[] = [
    wordsColumn(
      'day',
      ({ day }) => day,
      ({ day }) => toDayText(day),
    ),
    wordsColumn(
      'arm',
      ({ arm }) => arm,
      ({ arm }) => toName(arm),
    ),
    {
      names: ['baseline_converted', 'baseline_visitors'],
      toCells: (row) => [row.baselineConverted, row.baselineVisitors],
      toText: (row) => en.results.of(toCount(row.baselineConverted), toCount(row.baselineVisitors)),
    },
    {
      names: ['converted', 'visitors'],
      toCells: ({ converted, visitors }) => [converted, visitors],
      toText: ({ converted, visitors }) => en.results.of(toCount(converted), toCount(visitors)),
    },
    intervalColumn('lift', ({ lift }) => lift, { toText: toLiftText }),
    intervalColumn('difference', ({ difference }) => difference, { toText: toPointsText }),
  ]
  const newest = [...rows].sort((a, b) => Date.parse(b.day) - Date.parse(a.day))
  return toSheet(newest, columns, { heads: texts.columns })
}
