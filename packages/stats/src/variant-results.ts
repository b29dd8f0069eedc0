import type { GuardrailResult, VariantResult } from '@segue/protocol'
import { differenceOf } from './difference-of.ts'
import type { ArmFigures, Experiment } from './experiment.ts'
import { type Inference, sharedBy } from './inference.ts'
import { liftOf } from './lift-of.ts'
import { liftTrend, type Stretch } from './lift-trend.ts'

/** How each variant stands against the control on the goal; together they hold the level of the inference. */
export function toVariantResults(
  { control, variants, stretches }: Experiment,
  inference: Inference,
): VariantResult[] {
  const shared = sharedBy(variants.length, inference)
  return variants.map(({ id, goal }) => {
    const difference = differenceOf(goal, control.goal, shared)
    const lift = liftOf(goal, control.goal, shared)
    const own = stretches !== undefined && Object.hasOwn(stretches, id) ? stretches[id] : undefined
    return { id, difference, ...(lift && { lift }), ...toTrend(own ?? [], difference.estimate) }
  })
}

/** The guardrails that an arm surely makes worse. One that the control does not have is passed over. */
export function toGuardrailResults(
  arm: ArmFigures,
  control: ArmFigures,
  inference: Inference,
): GuardrailResult[] {
  const { guardrails = {} } = control
  return Object.entries(arm.guardrails ?? {}).flatMap(([name, { figure, better }]) => {
    const base = Object.hasOwn(guardrails, name) ? guardrails[name] : undefined
    if (base === undefined) return []
    const difference = differenceOf(figure, base.figure, inference)
    const isWorse = better === 'more' ? difference.high < 0 : difference.low > 0
    return isWorse ? [{ name, difference }] : []
  })
}

function toTrend(
  stretches: readonly Stretch[],
  estimate: number,
): Pick<VariantResult, 'trend' | 'wearsOff'> {
  const trend = liftTrend(stretches)
  if (trend === undefined) return { wearsOff: false }
  return { trend, wearsOff: estimate > 0 ? trend.high < 0 : trend.low > 0 }
}
