import type { Json, JsonObject } from '@segue/protocol'

/** What a decision may look at besides the profile. Everything impure is passed in here. */
export interface Situation {
  /** Epoch milliseconds. */
  readonly now: number
  /** The visitor's IANA zone; an unknown one counts as UTC. */
  readonly zone: string
  readonly traits: Traits
}

/** Facts by namespace (`page`, `device`, `geo`, `cart`, `custom`, …) and name. */
export interface Traits {
  readonly [namespace: string]: { readonly [name: string]: Json }
}

/** An event as far as rules look at it. `session` is the id of the session it belongs to, `at` epoch milliseconds. */
export interface ProfileEvent {
  readonly type: string
  readonly at: number
  readonly session: string
  readonly path: string
  readonly props: JsonObject
}
