import type { Json, JsonObject } from './event.ts'

/** What one browser remembers of its visitor. Bounded: aggregates, and a capped log of recent events. */
export interface Profile {
  readonly v: typeof PROFILE_VERSION
  readonly visitor: string
  /** Events applied so far. Of two copies the one with the higher revision knows more. */
  readonly revision: number
  /** Epoch milliseconds. */
  readonly firstSeen: number
  readonly lastSeen: number
  readonly session: Session
  readonly user?: string
  /** What `identify` gave, and what the collector sent. */
  readonly traits: JsonObject
  /** Where the visitor came from: their first source ever, and the newest that was not direct. */
  readonly source: { readonly first: JsonObject; readonly last: JsonObject }
  /** State of each aggregate the published rules need, by the aggregate's key. */
  readonly aggregates: { readonly [key: string]: Json }
  readonly segments: readonly string[]
  readonly journey: JourneyState
  /** Arm given per experience: sticky, so that later changes of weights move nobody. */
  readonly assignments: { readonly [experience: string]: string }
  /** Times of the newest exposures per experience, for frequency caps and prerequisites. */
  readonly exposures: { readonly [experience: string]: readonly number[] }
  /** Newest last, at most `PROFILE_LOG_EVENTS_MAX`. */
  readonly log: readonly LogEntry[]
}

/** The session an event belongs to. `number` counts the visitor's sessions from 1. */
export interface Session {
  readonly id: string
  readonly number: number
  readonly startedAt: number
  readonly lastAt: number
}

/** The visitor's place in the journey and since when, epoch milliseconds. */
export interface JourneyState {
  readonly stage: string
  readonly since: number
}

/** A recent event, kept to back-fill new rules and to show evidence in receipts. */
export interface LogEntry {
  readonly type: string
  readonly at: number
  readonly path: string
  readonly props: JsonObject
  /** Of an event that arrived late: the time of the newest act or move in the journey before it. */
  readonly after?: number
}

/** The version of the stored profile. */
export const PROFILE_VERSION = 1
