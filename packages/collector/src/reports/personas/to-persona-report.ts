import { BEHAVIOUR_KINDS, type Behaviour, type Persona, type PersonaReport } from '@segue/protocol'
import { benjaminiHochberg, differenceOf, FIXED } from '@segue/stats'
import { compare } from '../order.ts'
import type { SegmentUse } from '../segment-uses.ts'
import { toCandidate } from './to-candidate.ts'

/** Visitors of a segment (`*` is everyone) with a behaviour; without a kind all of them. */
export interface BehaviourCount {
  readonly segment: string
  readonly kind: string
  readonly value: string
  readonly visitors: number
}

/** Compares each segment with everyone else, and corrects for all comparisons together; see definition.md. */
export function toPersonaReport(
  counts: readonly BehaviourCount[],
  uses: readonly SegmentUse[],
): PersonaReport {
  const found = new Map(counts.map((count) => [toKey(count), count.visitors]))
  const count = (segment: string, { kind, value }: Pick<BehaviourCount, 'kind' | 'value'>) =>
    found.get(toKey({ segment, kind, value })) ?? 0
  const all = counts.filter(({ segment, kind }) => segment === '*' && kind !== '')
  const everyone = count('*', NO_BEHAVIOUR)
  const compared = uses.map(({ segment }) => {
    const visitors = count(segment, NO_BEHAVIOUR)
    const comparisons = all.map((one) => {
      const own = { visitors, with: count(segment, one) }
      const others = { visitors: everyone - visitors, with: one.visitors - own.with }
      return { ...one, own, others, chance: chanceOf(own, others) }
    })
    return { segment, visitors, comparisons: visitors > 0 ? comparisons : [] }
  })
  const chances = compared.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ chance }) => chance ?? []),
  )
  const corrected = benjaminiHochberg(chances).values()
  return {
    level: LEVEL,
    tested: chances.length,
    personas: compared.map(({ segment, visitors, comparisons }): Persona => {
      const behaviours = comparisons.map((one) =>
        toBehaviour(one, one.chance === null ? null : (corrected.next().value ?? null)),
      )
      return { segment, visitors, behaviours: toPortrait(segment, behaviours) }
    }),
  }
}

function toKey({ segment, kind, value }: Omit<BehaviourCount, 'visitors'>): string {
  return JSON.stringify([segment, kind, value])
}

/** Some visitors, and those of them with a behaviour. */
interface Group {
  readonly visitors: number
  readonly with: number
}

/** The test of two shares with the variance of their common one; null where too few are there for it. */
function chanceOf(own: Group, others: Group): number | null {
  const common = (own.with + others.with) / (own.visitors + others.visitors)
  const spread = common * (1 - common)
  const least = Math.min(own.visitors, others.visitors) * Math.min(common, 1 - common)
  if (!(least >= EXPECTED_VISITORS_MIN)) return null
  const [arm, control] = [own, others].map(({ visitors, with: some }) => ({
    ...{ visitors, value: some / visitors, variance: spread / visitors },
  })) as [Figure, Figure]
  return differenceOf(arm, control, FIXED).p
}

type Figure = Parameters<typeof differenceOf>[0]

function toBehaviour(
  { kind, value, own, others }: BehaviourCount & { readonly own: Group; readonly others: Group },
  p: number | null,
): Told {
  const share = own.with / own.visitors
  const otherShare = others.visitors > 0 ? others.with / others.visitors : 0
  return {
    kind: BEHAVIOUR_KINDS.find((known) => known === kind) ?? 'event',
    ...{ value, visitors: own.with, share, otherShare },
    ...{ times: otherShare > 0 ? share / otherShare : null, p },
  }
}

/** Of each kind what tells most, in the order of a portrait, each with what it could be as a segment. */
function toPortrait(segment: string, behaviours: readonly Told[]): Behaviour[] {
  const told = BEHAVIOUR_KINDS.flatMap((kind) =>
    behaviours
      .filter((one) => one.kind === kind && one.visitors > 0)
      .sort(
        (a, b) => standOut(b) - standOut(a) || b.visitors - a.visitors || compare(a.value, b.value),
      )
      .slice(0, KIND_VALUES_MAX),
  )
  return told.map((one, at) => {
    const isWorth =
      standOut(one) >= TIMES_MIN &&
      one.visitors >= CANDIDATE_VISITORS_MIN &&
      one.share < CANDIDATE_SHARE_MAX
    return { ...one, candidate: isWorth ? toCandidate(segment, one, at + 1) : null }
  })
}

type Told = Omit<Behaviour, 'candidate'>

/** How many times as frequent it is as elsewhere; 0 where that is not sure, or not more. */
function standOut({ p, times, share, otherShare }: Told): number {
  if (p === null || p > LEVEL || share <= otherShare) return 0
  return times ?? Number.MAX_VALUE
}

const NO_BEHAVIOUR = { kind: '', value: '' }
const LEVEL = 0.05
const EXPECTED_VISITORS_MIN = 5
/** Values of a kind in a portrait. */
const KIND_VALUES_MAX = 5
const TIMES_MIN = 1.5
const CANDIDATE_VISITORS_MIN = 25
const CANDIDATE_SHARE_MAX = 0.8
