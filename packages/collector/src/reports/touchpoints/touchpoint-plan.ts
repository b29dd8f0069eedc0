import type { GoalTerms } from '../report.ts'

/** What is looked at, and before what. */
export interface TouchpointPlan {
  readonly by: 'page' | 'channel' | 'campaign'
  /** The goal, or the move into a stage; undefined where a site has no goal. */
  readonly target?: Pick<GoalTerms, 'event' | 'where'>
}

/** What is looked at when nothing was asked for. */
export const NO_TARGET: TouchpointPlan = { by: 'channel' }

/** Names beyond this one are one touchpoint, `*`. */
export const TOUCHPOINTS_SHOWN = 20
