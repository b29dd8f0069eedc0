import type { JsonObject } from '../event.ts'

/** Looking at single visitors, and what visitors may ask of a site: erasure, and an end of keeping. */
export interface VisitorCalls {
  'GET /api/sites/:site/visitors': {
    /** How a visitor's id begins, or a user's whole id; and where their browser said that they stand. */
    query: { readonly named?: string; readonly segment?: string; readonly stage?: string }
    answer: { readonly known: number; readonly visitors: readonly FoundVisitor[] }
  }
  'GET /api/sites/:site/visitors/:visitor/history': { answer: VisitorHistory }
  'POST /api/sites/:site/visitors/erase': {
    /** One of the two. */
    body: { readonly visitor?: string; readonly user?: string }
    answer: { readonly erased: ErasedRows }
  }
  'GET /api/sites/:site/looks': { query: LookQuery; answer: LookPage }
  'GET /api/sites/:site/retention': { answer: RetentionDays }
  'POST /api/sites/:site/retention': { body: RetentionDays; answer: RetentionDays }
}

/** Which looks: as many as `limit`, before `before` (epoch milliseconds), or at one visitor or user alone. */
export interface LookQuery {
  readonly limit?: number
  readonly before?: number
  readonly id?: string
}

/** Looks at visitors, newest first, and for how many days each is kept. */
export interface LookPage {
  readonly looks: readonly VisitorLook[]
  readonly days: number
}

/** Somebody looked at a visitor. */
export interface VisitorLook {
  /** Epoch milliseconds. */
  readonly at: number
  /** An e-mail address, or `token NAME`. */
  readonly by: string
  /** Their page was opened, their rows exported or erased, or the histories of all visitors taken. */
  readonly deed: 'open' | 'export' | 'erase' | 'histories'
  readonly who: 'visitor' | 'user' | 'everyone'
  /** Whom it was about; of those who were erased a mark that tells nobody who they were. Empty for everyone. */
  readonly id: string
  readonly isErased: boolean
}

/** How many rows went, by the name of what they stood in. */
export type ErasedRows = Readonly<Record<string, number>>

/** After how many days what visitors did is removed; null for never. */
export interface RetentionDays {
  readonly days: number | null
}

/** A visitor in a list. Times are epoch milliseconds; stage and segments are those that their browser told last. */
export interface FoundVisitor {
  readonly visitor: string
  /** Who they said they are. */
  readonly user: string | null
  readonly firstAt: number
  readonly lastAt: number
  readonly events: number
  /** Empty where the browser told none. */
  readonly stage: string
  readonly segments: readonly string[]
}

/**
 * What one visitor did. Rules can be tried on it: `traits` is what the collector knows of their device and place, by
 * namespace; whatever else only browsers know is missing.
 */
export interface VisitorHistory {
  readonly visitor: string
  readonly user: string | null
  /** The collector's clock, epoch milliseconds. */
  readonly asOf: number
  /** How many events are stored; `events` are the newest of them. */
  readonly known: number
  /** After how many days events are removed; null for never. */
  readonly retentionDays: number | null
  readonly traits: { readonly [namespace: string]: JsonObject }
  /** In the order of their times. */
  readonly events: readonly VisitorEvent[]
}

/** Something they did, and what their browser had decided when it sent it. */
export interface VisitorEvent {
  readonly id: string
  readonly at: number
  readonly type: string
  readonly path: string
  readonly props: JsonObject
  readonly session: string
  /** The version of the site config by which it was decided; null of an event that no browser sent. */
  readonly version: number | null
  readonly segments: readonly string[]
  readonly stage: string
  readonly variants: { readonly [experience: string]: string }
}
