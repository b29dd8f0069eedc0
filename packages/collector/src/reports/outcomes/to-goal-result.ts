import type { Goal, GoalArm, GoalResult, ValueResult } from '@segue/protocol'
import {
  adjustByPast,
  chancesOf,
  estimateOf,
  FIXED,
  type Figure,
  type Inference,
  toMean,
  wilsonInterval,
} from '@segue/stats'
import { standRates, toStanding } from './stand-rates.ts'
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

function toShare({ visitors, converted }: ArmSums): number {
  return visitors > 0 ? converted / visitors : 0
}
