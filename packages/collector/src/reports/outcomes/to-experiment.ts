import type { GoalArm, GoalResult, Guardrail } from '@segue/protocol'
import {
  type ArmFigures,
  type Experiment,
  type Figure,
  type Inference,
  type Period,
  type Stretch,
  toRate,
} from '@segue/stats'
import type { Compared } from './compared.ts'
import type { OutcomeSums } from './sums.ts'
import { toArmSums } from './to-arm-sums.ts'

/** What is known of a subject before it is judged. */
export interface ExperimentParts {
  /** Goals that must not get worse. */
  readonly guardrails: readonly Guardrail[]
  readonly compared: Compared
  readonly goals: readonly GoalResult[]
  readonly periods: readonly Period[]
  readonly days: number
  readonly mixed: number
  readonly inference: Inference
}

/** A subject as `judge` takes it; undefined without a goal that decides, a baseline or a variant. */
export function toExperiment(sums: OutcomeSums, parts: ExperimentParts): Experiment | undefined {
  const { compared, goals, periods, days, mixed, inference } = parts
  const { baseline, variants } = compared
  const deciding = goals.find(({ role }) => role === 'deciding')
  if (deciding === undefined || baseline === undefined || variants.length === 0) return undefined
  const toFigures = (arm: string) => toArmFigures(arm, deciding, parts)
  const stretches = variants.map((arm) => {
    return [arm, toStretches(sums, { arm, baseline, goal: deciding.goal })] as const
  })
  return {
    control: toFigures(baseline),
    variants: variants.map(toFigures),
    ...{ days, periods, mixed, inference },
    stretches: Object.fromEntries(stretches),
  }
}

function toArmFigures(
  id: string,
  deciding: GoalResult,
  { guardrails, goals }: ExperimentParts,
): ArmFigures {
  const guarded = guardrails.flatMap(({ goal, better = 'more' }) => {
    const result = goals.find((one) => one.goal === goal && one.role === 'guardrail')
    return result ? [[goal, { figure: rateOf(result, id), better }] as const] : []
  })
  const { converted = 0 } = armOf(deciding, id) ?? {}
  return {
    ...{ id, converted },
    goal: rateOf(deciding, id),
    guardrails: Object.fromEntries(guarded),
  }
}

/** Week by week what visitors did who came first then, as long as both arms had some. */
function toStretches(
  sums: OutcomeSums,
  {
    arm,
    baseline,
    goal,
  }: { readonly arm: string; readonly baseline: string; readonly goal: string },
): Stretch[] {
  const weeks = [...new Set(sums.exposed.map(({ week }) => week))].sort((a, b) => a - b)
  return weeks.flatMap((week) => {
    const own = toRate(toArmSums(sums, { arm, goal, week }))
    const control = toRate(toArmSums(sums, { arm: baseline, goal, week }))
    return own && control ? [{ arm: own, control }] : []
  })
}

function rateOf(result: GoalResult, id: string): Figure {
  const arm = armOf(result, id)
  return (arm && toRate(arm)) ?? { visitors: 0, value: 0, variance: 0 }
}

function armOf({ arms }: GoalResult, id: string): GoalArm | undefined {
  return arms.find(({ arm }) => arm === id)
}
