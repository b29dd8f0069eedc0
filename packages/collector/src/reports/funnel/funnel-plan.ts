import type { GoalTerms } from '../report.ts'

/** Which steps visitors are to take. */
export interface FunnelPlan {
  readonly steps: readonly FunnelStep[]
  /** Whether events that would make another step may lie between two steps. */
  readonly order: 'loose' | 'strict'
  /** Hours from the first step within which all others are made. */
  readonly hours: number
}

/** One step: an event, and what it has to meet. */
export type FunnelStep = Pick<GoalTerms, 'event' | 'where'>

/** What is looked at when nothing was asked for. */
export const NO_FUNNEL: FunnelPlan = { steps: [], order: 'loose', hours: 0 }
