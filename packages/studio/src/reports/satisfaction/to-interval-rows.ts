import type { SatisfactionRow } from '@segue/protocol'
import type { IntervalRow, Scale } from '../../chart/interval-rows.tsx'
import { toCount, toRateText, toRoundPercent, toScore, toScoreText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { EVERYONE, type Names } from '../../site/names.ts'

const texts = reports.satisfaction

/** One kind of answers as rows of intervals: everyone first, then segments by how many answered. */
export function toIntervalRows(
  rows: readonly SatisfactionRow[],
  names: Pick<Names, 'segment'>,
): IntervalRow[] {
  const toRank = ({ segment, answers }: SatisfactionRow) =>
    segment === EVERYONE ? Number.POSITIVE_INFINITY : answers
  return [...rows]
    .sort((a, b) => toRank(b) - toRank(a))
    .map((row) => ({
      key: row.segment,
      name: names.segment(row.segment),
      text: texts.row(toResultText(row), texts.answers(row.answers, toCount(row.answers))),
      result: row.result,
    }))
}

/** What came of the answers, with its interval: CSAT as a share, NPS as a score. */
export function toResultText({ kind, result }: SatisfactionRow): string {
  if (!result) return texts.tooFew
  return kind === 'nps' ? toScoreText(result) : toRateText(result)
}

/** The scale of each kind. */
export const SCALES: { readonly [Kind in SatisfactionRow['kind']]: Scale } = {
  csat: { low: 0, high: 1, marks: [0, 0.5, 1], toText: toRoundPercent },
  nps: { low: -100, high: 100, marks: [-100, 0, 100], toText: toScore },
}
