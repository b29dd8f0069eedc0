import { visitorsForLift } from '@segue/stats'

/** The lift that an experiment in a segment should be able to see, as definition.md says. */
export const HEALTH_LIFT = 0.1

/** The visitors that an experiment with two arms takes in a segment, and the days in which they come, a week at least. */
export function planTest({ visitors, converted, days }: Traffic): Plan {
  const rate = visitors > 0 ? converted / visitors : 0
  if (!(rate > 0 && rate * (1 + HEALTH_LIFT) <= 1))
    return { visitorsNeeded: null, daysNeeded: null }
  const visitorsNeeded = 2 * visitorsForLift({ rate, lift: HEALTH_LIFT, kind: 'anytime' })
  const daysNeeded = Math.max(WEEK_DAYS, Math.ceil(visitorsNeeded / (visitors / days)))
  return { visitorsNeeded, daysNeeded }
}

interface Traffic {
  readonly visitors: number
  readonly converted: number
  /** In which these visitors came. */
  readonly days: number
}

interface Plan {
  readonly visitorsNeeded: number | null
  readonly daysNeeded: number | null
}

const WEEK_DAYS = 7
