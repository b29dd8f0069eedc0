import type { JsonObject, Session, SiteConfig } from '@segue/protocol'
import type { Situation } from '../situation.ts'

/** A step of a history: an event as it arrived, or only time that passed. */
export interface Step {
  readonly situation: Situation
  readonly event?: {
    readonly type: string
    readonly at: number
    readonly session: string
    readonly path: string
    readonly props: JsonObject
  }
}

/** An event that arrived, with the situation of its arrival. */
export interface Arrival {
  readonly type: string
  readonly at: number
  readonly path: string
  readonly props: JsonObject
  readonly situation: Situation
}

/** All a naive evaluation looks at: nothing is summed up, nothing forgotten. */
export interface Known {
  readonly config: SiteConfig
  readonly arrivals: readonly Arrival[]
  readonly situation: Situation
  readonly journey: { readonly stage: string; readonly since: number }
  readonly visit: Session
  /** Segments being asked right now, which refer to themselves when asked again. */
  readonly asking: readonly string[]
}

/** Whole seconds. */
export function secondOf(at: number): number {
  return Math.floor(at / 1000)
}
