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
  const sum = (isCounted: (answer: number) => boolean) =>
    own.filter(({ answer }) => isCounted(answer)).reduce((total, one) => total + one.visitors, 0)
  const { positiveFrom, negativeTo } = SCALES[kind]
  const counted = {
    answers: sum(() => true),
    positive: sum((answer) => answer >= positiveFrom),
    negative: sum((answer) => answer <= negativeTo),
  }
  return { kind, segment, ...counted, result: kind === 'nps' ? toNps(counted) : toShare(counted) }
}

function toShare({ answers, positive }: Counted): Estimate {
  return { estimate: positive / answers, ...wilsonInterval(positive, answers) }
}

/** The mean of 100 for a promoter, −100 for a detractor and 0 for others. */
function toNps({ answers, positive, negative }: Counted): Estimate | null {
  const figure = toMean({
    visitors: answers,
    sum: 100 * (positive - negative),
    squares: 10_000 * (positive + negative),
  })
  if (figure === undefined || figure.variance === 0) return null
  const { estimate, low, high } = estimateOf(figure, FIXED)
  return { estimate, low: Math.max(-100, low), high: Math.min(100, high) }
}

type Counted = Pick<SatisfactionRow, 'answers' | 'positive' | 'negative'>

const SCALES = {
  csat: { positiveFrom: 4, negativeTo: 2 },
  nps: { positiveFrom: 9, negativeTo: 6 },
} as const
