import type { Goal, GoalArm, GoalResult, Standing, ValueResult } from '@segue/protocol'
import {
  adjustByPast,
  type Chances,
  chancesOf,
  chancesOfRates,
  differenceOf,
  estimateOf,
  FIXED,
  type Figure,
  type Inference,
  liftOf,
  toMean,
  toRate,
  wilsonInterval,
} from '@segue/stats'
import type { OutcomeSums } from './sums.ts'
import { type ArmSums, toArmSums } from './to-arm-sums.ts'

/** What one goal is looked at with. */
export interface GoalPlan {
  readonly goal: Goal
  readonly role: GoalResult['role']
  /** The arm that others are compared with, if there is one. */
  readonly baseline: string | undefined
  /** The arms that are compared with it. */
  readonly variants: readonly string[]
  /** Arms that are shown only. */
  readonly others: readonly string[]
  /** Of one comparison among all that share a level. An arm by itself decides nothing and is shown as at a single look. */
  readonly shared: Inference
}

/** How the arms of a subject did on one goal, from its rows. */
export function toGoalResult(sums: OutcomeSums, plan: GoalPlan): GoalResult {
  const { goal, baseline, variants, others } = plan
  const compared = baseline === undefined ? variants : [baseline, ...variants]
  const arms = new Map(
    [...compared, ...others].map((arm) => [arm, toArmSums(sums, { arm, goal: goal.id })]),
  )
  const { figures, explained } = toValueFigures(arms, compared)
  const base = baseline === undefined ? undefined : arms.get(baseline)
  const hasValue = goal.valueProp !== undefined
  return {
    goal: goal.id,
    role: plan.role,
    valueMax:
      (hasValue ? sums.outcomes.find((row) => row.goal === goal.id)?.valueMax : null) ?? null,
    explained: hasValue ? explained : 0,
    arms: [...arms].map(([arm, own]): GoalArm => {
      const against = variants.includes(arm) ? base : undefined
      const baseFigure = against && figures.get(baseline ?? '')
      const { values, ...counts } = own
      const figure = hasValue ? figures.get(arm) : undefined
      return {
        arm,
        ...counts,
        rate: { estimate: toShare(own), ...wilsonInterval(own.converted, own.visitors) },
        against: (against && standRates(own, against, plan.shared)) ?? null,
        value: figure ? toValueResult(figure, baseFigure, plan.shared) : null,
      }
    }),
  }
}

/** Values per visitor by arm: of compared arms with the past taken out, where each has a spread. */
function toValueFigures(arms: ReadonlyMap<string, ArmSums>, compared: readonly string[]) {
  const plain = [...arms].flatMap(([arm, { values }]) => {
    const figure = toMean(values)
    return figure ? [[arm, figure] as const] : []
  })
  const figures = new Map<string, Figure>(plain)
  const values = compared.flatMap((arm) => arms.get(arm)?.values ?? [])
  if (values.length < 2 || values.some(({ visitors }) => visitors < 2)) {
    return { figures, explained: 0 }
  }
  const adjusted = adjustByPast(values)
  compared.forEach((arm, at) => {
    const figure = adjusted.figures[at]
    if (figure) figures.set(arm, figure)
  })
  return { figures, explained: adjusted.explained }
}

function toValueResult(figure: Figure, base: Figure | undefined, shared: Inference): ValueResult {
  const against = base && toStanding(figure, base, { shared, chances: chancesOf(figure, base) })
  return { mean: estimateOf(figure, FIXED), against: against ?? null }
}

/** Undefined while one of the arms has nobody. */
function standRates(arm: ArmSums, base: ArmSums, shared: Inference): Standing | undefined {
  const [figure, other] = [toRate(arm), toRate(base)]
  if (figure === undefined || other === undefined) return undefined
  // Exact ones take time with each conversion, and from some thousands on nobody sees the difference.
  const isLarge = Math.min(arm.converted, base.converted) > EXACT_CONVERTED_MAX
  const chances = isLarge ? chancesOf(figure, other) : chancesOfRates(arm, base)
  return toStanding(figure, other, { shared, chances })
}

function toStanding(
  figure: Figure,
  base: Figure,
  { shared, chances }: { readonly shared: Inference; readonly chances: Chances },
): Standing {
  return {
    difference: differenceOf(figure, base, shared),
    lift: liftOf(figure, base, shared) ?? null,
    beats: chances.beats,
    loss: chances.loss,
  }
}

function toShare({ visitors, converted }: ArmSums): number {
  return visitors > 0 ? converted / visitors : 0
}

const EXACT_CONVERTED_MAX = 2_000
