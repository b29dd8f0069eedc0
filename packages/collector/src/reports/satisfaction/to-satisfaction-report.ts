import type { Estimate, SatisfactionReport, SatisfactionRow } from '@segue/protocol'
import { estimateOf, FIXED, toMean, wilsonInterval } from '@segue/stats'
import { type Group, groupBy } from '../group-by.ts'
import { compare } from '../order.ts'

/** Visitors of a segment whose newest answer of a kind is this one. */
export interface AnswerCount {
  readonly kind: string
  readonly segment: string
  readonly answer: number
  readonly visitors: number
}

/** CSAT, then NPS, each of everyone (`*`) first and then by segment; see definition.md. */
export function toSatisfactionReport(counts: readonly AnswerCount[]): SatisfactionReport {
  const rows = groupBy(counts, ({ kind, segment }) => JSON.stringify([kind, segment])).map(toRow)
  const isSegment = ({ segment }: SatisfactionRow) => Number(segment !== '*')
  return {
    rows: rows.sort(
      (a, b) =>
        compare(a.kind, b.kind) || isSegment(a) - isSegment(b) || compare(a.segment, b.segment),
    ),
  }
}

function toRow(own: Group<AnswerCount>): SatisfactionRow {
  const [{ segment }] = own
  const kind = own[0].kind === 'nps' ? 'nps' : 'csat'
  const counted = countAnswers(own, ANSWER_SCALES[kind])
  return { kind, segment, ...counted, result: kind === 'nps' ? toNps(counted) : toShare(counted) }
}

/** All answers, and those at the ends of their scale. */
export function countAnswers(
  own: readonly Pick<AnswerCount, 'answer' | 'visitors'>[],
  { positiveFrom, negativeTo }: Scale,
): Answered {
  const sum = (isCounted: (answer: number) => boolean) =>
    own.filter(({ answer }) => isCounted(answer)).reduce((total, one) => total + one.visitors, 0)
  return {
    answers: sum(() => true),
    positive: sum((answer) => answer >= positiveFrom),
    negative: sum((answer) => answer <= negativeTo),
  }
}

/** The share of the positive among answers, of which there is at least one. */
export function toShare({ answers, positive }: Answered): Estimate {
  return { estimate: positive / answers, ...wilsonInterval(positive, answers) }
}

/** The mean of 100 for a promoter, −100 for a detractor and 0 for others; null where all are alike. */
export function toNps({ answers, positive, negative }: Answered): Estimate | null {
  const figure = toMean({
    visitors: answers,
    sum: 100 * (positive - negative),
    squares: 10_000 * (positive + negative),
  })
  if (figure === undefined || figure.variance === 0) return null
  const { estimate, low, high } = estimateOf(figure, FIXED)
  return { estimate, low: Math.max(-100, low), high: Math.min(100, high) }
}

/** Answers of one kind by what they say. */
export type Answered = Pick<SatisfactionRow, 'answers' | 'positive' | 'negative'>

interface Scale {
  readonly positiveFrom: number
  readonly negativeTo: number
}

/** From where on an answer is positive, and up to where negative. */
export const ANSWER_SCALES: { readonly [Kind in SatisfactionRow['kind']]: Scale } = {
  csat: { positiveFrom: 4, negativeTo: 2 },
  nps: { positiveFrom: 9, negativeTo: 6 },
}
