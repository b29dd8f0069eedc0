import type { LoyaltyArm, LoyaltyMeasure, LoyaltyReport, LoyaltyRow } from '@segue/protocol'
import type { IntervalRow } from '../../chart/interval-rows.tsx'
import { toCount, toPointsText, toRateText, toScoreText } from '../../format/numbers.ts'
import { ARM_VISITORS_MIN } from '../../limits.ts'
import { loyalty as texts } from '../../messages/en/loyalty.ts'
import { type ArmLook, toArmLook } from '../../results/arm-look.ts'
import type { Names } from '../../site/names.ts'

/** The arms of a row as they are drawn. */
export const ARMS = ['personalized', 'holdout'] as const

/** How the arms look, here as in results. */
export const ARM_LOOKS: { readonly [Arm in (typeof ARMS)[number]]: ArmLook } = {
  personalized: toArmLook(ARMS, 'personalized'),
  holdout: toArmLook(ARMS, 'holdout'),
}

/** Who comes back in one segment: a row for each week, the earlier first. */
export interface Returning {
  readonly segment: string
  readonly weeks: readonly { readonly week: number; readonly row: LoyaltyRow }[]
}

/** Segments with somebody who could have come back, everyone first. */
export function toReturning({ rows }: Pick<LoyaltyReport, 'rows'>): readonly Returning[] {
  return [...new Set(rows.map(({ segment }) => segment))].flatMap((segment) => {
    const weeks = WEEKS.flatMap(({ measure, week }) => {
      const row = rows.find((one) => one.segment === segment && one.measure === measure)
      return row && hasAnybody(row) ? [{ week, row }] : []
    })
    return weeks.length > 0 ? [{ segment, weeks }] : []
  })
}

/**
 * Where the scale of shares ends: as far as the intervals of arms with enough visitors go, or else those of everyone.
 * Those of a few may run out of it, or one of them would squeeze all others flat.
 */
export function toScaleEnd(segments: readonly Returning[]): number {
  const toEnds = (told: readonly Returning[], visitorsMin: number) =>
    told.flatMap(({ weeks }) =>
      weeks.flatMap(({ row }) =>
        ARMS.filter((arm) => row[arm].visitors >= visitorsMin).map(
          (arm) => row[arm].result?.high ?? 0,
        ),
      ),
    )
  const firm = toEnds(segments, ARM_VISITORS_MIN)
  const most = Math.max(...(firm.length > 0 ? firm : toEnds(segments.slice(0, 1), 1)), 0)
  return ENDS.find((end) => end >= most) ?? 1
}

/** Answers to one survey as rows of intervals: a heading for each segment, an arm below the other. */
export function toAnswerRows(
  rows: readonly LoyaltyRow[],
  measure: 'csat' | 'nps',
  names: Pick<Names, 'segment'>,
): readonly IntervalRow[] {
  return rows
    .filter((row) => row.measure === measure && hasAnybody(row))
    .flatMap((row) => [
      ...ARMS.map((arm, place): IntervalRow => {
        const { visitors, result } = row[arm]
        const answers = texts.answers(visitors, toCount(visitors))
        return {
          key: `${row.segment} ${arm}`,
          ...(place === 0 && { heading: names.segment(row.segment) }),
          name: texts[arm],
          text: result ? texts.result(toResultText(measure, row[arm]), answers) : texts.nobody,
          result,
          look: ARM_LOOKS[arm],
        }
      }),
      {
        key: `${row.segment} difference`,
        ...{ name: texts.difference, text: toDifferenceText(row), result: null },
      },
    ])
}

/** What can be said of personalization in the first week. */
export function toFinding({ rows }: Pick<LoyaltyReport, 'rows'>): string {
  const first = rows.find(({ measure }) => measure === 'week1')
  if (!first || !hasAnybody(first)) return texts.none
  const { difference } = first
  if (!difference) return texts.findings.unknown(toDifferenceText(first))
  const points = toPointsText(difference)
  if (difference.low > 0) return texts.findings.more(points)
  return difference.high < 0 ? texts.findings.less(points) : texts.findings.alike(points)
}

/** The personalized against the holdout, or why that is not told. */
export function toDifferenceText({ measure, difference, cannotTell }: LoyaltyRow): string {
  if (!difference) return texts.cannotTell[cannotTell ?? 'too_few']
  return measure === 'nps' ? toScoreText(difference) : toPointsText(difference)
}

/** What came of an arm with its interval; a dash of nobody. */
export function toResultText(measure: LoyaltyMeasure, { result }: LoyaltyArm): string {
  if (!result) return '–'
  return measure === 'nps' ? toScoreText(result) : toRateText(result)
}

function hasAnybody({ personalized, holdout }: LoyaltyRow): boolean {
  return personalized.visitors + holdout.visitors > 0
}

const ENDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]
const WEEKS = [
  { measure: 'week1', week: 1 },
  { measure: 'week4', week: 4 },
] as const
