import type { GoalResult } from '@segue/protocol'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '@segue/stats'

/**
 * A goal without comparisons where an arm has too few visitors or conversions to say anything: intervals of differences
 * are too narrow there, of none at all even without a width. Holdouts are small, so it is the rule for small segments.
 */
export function hushSmallArms(result: GoalResult): GoalResult {
  const isSmall = result.arms.some(
    ({ visitors, converted }) => visitors < ARM_VISITORS_MIN || converted < ARM_CONVERTED_MIN,
  )
  if (!isSmall) return result
  const arms = result.arms.map((arm) => ({
    ...{ ...arm, against: null },
    value: arm.value && { ...arm.value, against: null },
  }))
  return { ...result, arms }
}
