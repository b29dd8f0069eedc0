import {
  type Comparison,
  HOLDOUT,
  LOYALTY_MEASURES,
  type LoyaltyArm,
  type LoyaltyMeasure,
  type LoyaltyReport,
  type LoyaltyRow,
  PERSONALIZED,
} from '@segue/protocol'
import {
  ANYTIME,
  ARM_CONVERTED_MIN,
  ARM_VISITORS_MIN,
  differenceOf,
  type Figure,
  type Inference,
  sharedBy,
  toMean,
  toRate,
} from '@segue/stats'
import { type Group, groupBy } from '../group-by.ts'
import { compare } from '../order.ts'
import {
  ANSWER_SCALES,
  type Answered,
  countAnswers,
  toNps,
  toShare,
} from '../satisfaction/to-satisfaction-report.ts'

/** Exposed visitors of a segment and arm with one value of a measure; `exposed` is a measure that all have. */
export interface LoyaltyCount {
  readonly segment: string
  readonly arm: string
  readonly measure: string
  /** Of weeks 1 for those who came back, else 0; of surveys the answer. */
  readonly answer: number
  readonly visitors: number
}

/** Everyone (`*`), then segments, those with most visitors first, each by its measures; see definition.md. */
export function toLoyaltyReport(counts: readonly LoyaltyCount[]): LoyaltyReport {
  const segments = groupBy(counts, ({ segment }) => segment).sort(byVisitors)
  const looks = segments.filter((own) => own[0].segment !== EVERYONE && armsOf(own).size > 1).length
  const rows = segments.flatMap((own) => {
    const inference = own[0].segment === EVERYONE ? ANYTIME : sharedBy(looks, ANYTIME)
    return LOYALTY_MEASURES.map((measure) => toRow(own, measure, inference))
  })
  return { level: ANYTIME.level, looks, rows }
}

function toRow(
  own: Group<LoyaltyCount>,
  measure: LoyaltyMeasure,
  inference: Inference,
): LoyaltyRow {
  const [holdout, personalized] = [HOLDOUT, PERSONALIZED].map((arm) => {
    const answers = own.filter((one) => one.arm === arm && one.measure === measure)
    return toArm(countAnswers(answers, SCALES[measure]), measure)
  }) as [LoyaltyArm, LoyaltyArm]
  const difference = toDifference(personalized, holdout, { measure, inference })
  const met = armsOf(own)
  const cannotTell = difference ? null : met.size > 1 ? 'too_few' : toMissing(met)
  return { segment: own[0].segment, measure, holdout, personalized, difference, cannotTell }
}

function toArm(counted: Answered, measure: LoyaltyMeasure): LoyaltyArm {
  const { answers: visitors, positive, negative } = counted
  const toResult = measure === 'nps' ? toNps : toShare
  return { visitors, positive, negative, result: visitors > 0 ? toResult(counted) : null }
}

/** Null where there is too little to say. */
function toDifference(
  personalized: LoyaltyArm,
  holdout: LoyaltyArm,
  { measure, inference }: { readonly measure: LoyaltyMeasure; readonly inference: Inference },
): Comparison | null {
  const [own, base] = [personalized, holdout].map((arm) => toFigure(arm, measure))
  return own && base ? differenceOf(own, base, inference) : null
}

/** Undefined where an interval of it would be too narrow, or without a width. */
function toFigure(
  { visitors, positive, negative }: LoyaltyArm,
  measure: LoyaltyMeasure,
): Figure | undefined {
  if (visitors < ARM_VISITORS_MIN) return undefined
  if (measure !== 'nps') {
    const isEnough = Math.min(positive, visitors - positive) >= ARM_CONVERTED_MIN
    return isEnough ? toRate({ visitors, converted: positive }) : undefined
  }
  const squares = 10_000 * (positive + negative)
  const figure = toMean({ visitors, sum: 100 * (positive - negative), squares })
  return figure && figure.variance > 0 ? figure : undefined
}

function armsOf(own: readonly LoyaltyCount[]): ReadonlySet<string> {
  return new Set(own.map(({ arm }) => arm))
}

function toMissing(met: ReadonlySet<string>): 'nobody_in_holdout' | 'nobody_personalized' {
  return met.has(PERSONALIZED) ? 'nobody_in_holdout' : 'nobody_personalized'
}

function byVisitors(a: Group<LoyaltyCount>, b: Group<LoyaltyCount>): number {
  const [isA, isB] = [a, b].map((own) => Number(own[0].segment !== EVERYONE)) as [number, number]
  const [many, more] = [a, b].map(exposedOf) as [number, number]
  return isA - isB || more - many || compare(a[0].segment, b[0].segment)
}

function exposedOf(own: Group<LoyaltyCount>): number {
  return own
    .filter(({ measure }) => measure === 'exposed')
    .reduce((sum, { visitors }) => sum + visitors, 0)
}

const RETURNED = { positiveFrom: 1, negativeTo: 0 }
const SCALES = { week1: RETURNED, week4: RETURNED, ...ANSWER_SCALES } as const
const EVERYONE = '*'
