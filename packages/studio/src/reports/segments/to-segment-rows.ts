import { type GoalArm, PERSONALIZED, type SegmentResult } from '@segue/protocol'
import type { IntervalRow, Scale } from '../../chart/interval-rows.tsx'
import {
  toLiftText,
  toPointsText,
  toRoundMoney,
  toSignedMoney,
  toSignedMoneyText,
} from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import type { Names } from '../../site/names.ts'

const texts = reports.segments

/** What personalization changed in the conversion of each segment, in points of per cent. */
export function toConversionRows(
  rows: readonly SegmentResult[],
  names: Pick<Names, 'segment'>,
): readonly IntervalRow[] {
  return rows.map((row) => {
    const difference = findArm(row, PERSONALIZED)?.against?.difference ?? null
    const text = difference ? toPointsText(difference) : toReason(row)
    return { ...toRow(row, names), text, result: difference }
  })
}

/** What personalization brought in each segment, in money. */
export function toMoneyRows(
  rows: readonly SegmentResult[],
  names: Pick<Names, 'segment'>,
  currency: string,
): readonly IntervalRow[] {
  return rows.map((row) => {
    const gain = row.worth?.gain ?? null
    const text = gain ? toSignedMoneyText(gain, currency) : toReason(row)
    return { ...toRow(row, names), text, result: gain }
  })
}

function toRow(row: SegmentResult, names: Pick<Names, 'segment'>) {
  const isEarly = row.judgement?.code === 'too_early'
  return { key: row.segment, name: names.segment(row.segment), isEarly }
}

/**
 * A scale with nothing in its middle, as wide as the widest interval with enough visitors, or else as that of everyone:
 * intervals of a few may run out of it, or one of them would squeeze all others flat.
 */
export function toScaleAround(
  rows: readonly IntervalRow[],
  toText: (value: number) => string,
): Scale {
  const firm = rows.filter(({ result, isEarly }) => result && !isEarly)
  const wide = firm.length > 0 ? firm : rows.slice(0, 1)
  const ends = wide.flatMap(({ result }) => (result ? [result.low, result.high] : []))
  const end = Math.max(...ends.map(Math.abs), 0) || 1
  return { low: -end, high: end, marks: [-end, 0, end], toText }
}

/** An arm of a segment on the goal that decides; undefined without one. */
export function findArm({ goals: [goal] }: SegmentResult, id: string): GoalArm | undefined {
  return goal?.role === 'deciding' ? goal.arms.find(({ arm }) => arm === id) : undefined
}

/** Why there is no figure. */
export function toReason({ cannotTell }: SegmentResult): string {
  return cannotTell ? texts.cannotTell[cannotTell.code] : texts.tooEarly
}

/** What came back of the costs of each segment that has any, beyond them and in parts of them. */
export function toReturnRows(
  rows: readonly SegmentResult[],
  names: Pick<Names, 'segment'>,
  currency: string,
): readonly IntervalRow[] {
  return rows.flatMap((row) => {
    const { cost, roi } = row.worth ?? {}
    if (typeof cost !== 'number') return []
    const name = texts.costed(names.segment(row.segment), toRoundMoney(cost, currency))
    const text = roi ? toLiftText(roi) : toReason(row)
    return [{ ...toRow(row, names), name, text, result: roi ?? null }]
  })
}

/** The money of the ends of a scale, without decimals that nobody needs. */
export function toMoneyMark(currency: string): (value: number) => string {
  return (value) => toSignedMoney(value, currency)
}
