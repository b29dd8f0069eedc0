import {
  HOLDOUT,
  PERSONALIZED,
  type SegmentReport,
  type SegmentResult,
  type SiteConfig,
} from '@segue/protocol'
import { ANYTIME, FIXED, type Inference, sharedBy } from '@segue/stats'
import type { ExperimentTerms } from '../experiments/judge-experiments.ts'
import type { ArmShares } from '../experiments/to-arm-shares.ts'
import { type Group, groupBy } from '../group-by.ts'
import { compare } from '../order.ts'
import { judgeSubject } from '../outcomes/judge-subject.ts'
import type { ExposedRow, OutcomeSums } from '../outcomes/sums.ts'
import { toPeriods } from '../outcomes/to-periods.ts'
import { toCannotTell } from './to-cannot-tell.ts'
import { toWorth } from './to-worth.ts'

/** What segments are held against the holdout with besides their sums. */
export interface SegmentTerms extends ExperimentTerms {
  /** Money spent on the visitors of segments in the period, by segment; `*` is everyone. */
  readonly costs: ReadonlyMap<string, number>
}

/** Holds everyone, and then each segment, against the holdout; see definition.md. */
export function judgeSegments(sums: OutcomeSums, terms: SegmentTerms): SegmentReport {
  const whole = terms.inference === 'fixed' ? FIXED : ANYTIME
  const groups = groupBy(sums.exposed, ({ subject }) => subject)
  const looks = groups.filter((own) => own[0].subject !== EVERYONE && isCompared(own)).length
  const rows = groups.map((exposed) => {
    const { subject } = exposed[0]
    const outcomes = sums.outcomes.filter((row) => row.subject === subject)
    const inference = subject === EVERYONE ? whole : sharedBy(looks, whole)
    return judgeOne({ exposed, outcomes }, subject, { ...terms, inference })
  })
  return { inference: whole.kind, level: whole.level, looks, rows: rows.sort(byVisitors) }
}

function judgeOne(
  sums: OutcomeSums,
  segment: string,
  { config, versions, inference, costs }: OneTerms,
): SegmentResult {
  const met = new Set(sums.exposed.map(({ arm }) => arm))
  const baseline = met.has(HOLDOUT) ? HOLDOUT : undefined
  const variants = [PERSONALIZED].filter((arm) => met.has(arm))
  const decides = config.goals.find(({ valueProp }) => valueProp !== undefined) ?? config.goals[0]
  const goals = config.goals
    .map((goal) => ({ goal, role: goal === decides ? 'deciding' : 'secondary' }) as const)
    .sort((a, b) => compare(a.role, b.role))
  const result = judgeSubject(sums, {
    compared: { baseline, variants, others: [] },
    ...{ goals, guardrails: [], inference },
    periods: toPeriods(sums.exposed, toHoldoutShares, versions),
  })
  return {
    segment,
    visitors: sums.exposed.reduce((sum, { visitors }) => sum + visitors, 0),
    cannotTell: toCannotTell(met, config),
    ...result,
    worth: toWorth(result.goals, costs.get(segment) ?? null),
  }
}

/** The shares that a site config sets; undefined without a holdout. */
function toHoldoutShares({ settings }: SiteConfig): ArmShares | undefined {
  const { holdout = 0 } = settings ?? {}
  const shares = [
    [HOLDOUT, holdout],
    [PERSONALIZED, 1 - holdout],
  ] as const
  return holdout > 0 ? new Map(shares.filter(([, share]) => share > 0)) : undefined
}

function isCompared(own: Group<ExposedRow>): boolean {
  return new Set(own.map(({ arm }) => arm)).size > 1
}

function byVisitors(a: SegmentResult, b: SegmentResult): number {
  const isSegment = ({ segment }: SegmentResult) => Number(segment !== EVERYONE)
  return isSegment(a) - isSegment(b) || b.visitors - a.visitors || compare(a.segment, b.segment)
}

type OneTerms = Omit<SegmentTerms, 'inference'> & { readonly inference: Inference }

const EVERYONE = '*'
