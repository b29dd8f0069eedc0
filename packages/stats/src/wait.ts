import type { Wait } from '@segue/protocol'
import type { ArmFigures, Experiment } from './experiment.ts'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN, EXPERIMENT_DAYS_MIN } from './limits.ts'
import { visitorsForMean } from './visitors-for-lift.ts'

/** What is still missing until anything may be said, of the arm that needs longest; `undefined` once nothing is. */
export function findShortage({ control, variants, days }: Experiment): Wait | undefined {
  const short = [control, ...variants].filter(
    ({ goal, converted }) => goal.visitors < ARM_VISITORS_MIN || converted < ARM_CONVERTED_MIN,
  )
  if (short.length === 0 && days >= EXPERIMENT_DAYS_MIN) return undefined
  const candidates = short.length > 0 ? short : [control, ...variants]
  return candidates
    .map((arm) => toWait(arm, days, toVisitorsNeeded(arm)))
    .reduce((longest, wait) => (timeOf(wait) > timeOf(longest) ? wait : longest))
}

/**
 * How long it takes, in the arm with the fewest visitors, until a lift as small as is worth having would be seen;
 * `undefined` where the control's figure is not above 0 or has no spread, or where there are as many visitors
 * already.
 */
export function waitForLift(
  { control, variants, days, inference }: Experiment,
  lift: number,
): Wait | undefined {
  const { value, variance, visitors } = control.goal
  if (!(value > 0 && variance > 0)) return undefined
  const visitorsNeeded = visitorsForMean({
    mean: value,
    deviation: Math.sqrt(variance * visitors),
    lift,
    level: inference?.level ?? 0.95,
    kind: inference?.kind ?? 'anytime',
  })
  const least = [control, ...variants].reduce((least, arm) =>
    arm.goal.visitors < least.goal.visitors ? arm : least,
  )
  return visitorsNeeded > least.goal.visitors ? toWait(least, days, visitorsNeeded) : undefined
}

/**
 * As many visitors as bring the fewest conversions at the rate so far, which is known only once somebody converted.
 */
function toVisitorsNeeded({ goal, converted }: ArmFigures): number {
  const perConversion = converted > 0 ? goal.visitors / converted : 0
  return Math.max(ARM_VISITORS_MIN, Math.ceil(ARM_CONVERTED_MIN * perConversion))
}

function toWait({ id, goal, converted }: ArmFigures, days: number, visitorsNeeded: number): Wait {
  const { visitors } = goal
  const known = {
    arm: id,
    visitors,
    visitorsNeeded,
    converted,
    convertedNeeded: ARM_CONVERTED_MIN,
    days,
  }
  const perDay = visitors / Math.max(days, 1)
  if (!(perDay > 0 && converted > 0)) return known
  const forVisitors = Math.max(0, visitorsNeeded - visitors) / perDay
  return { ...known, daysLeft: Math.ceil(Math.max(forVisitors, EXPERIMENT_DAYS_MIN - days)) }
}

function timeOf({ daysLeft }: Wait): number {
  return daysLeft ?? Number.POSITIVE_INFINITY
}
