import type { FoundVisitor, VisitorEvent } from '@segue/protocol/api'
import type { ToldHistory } from './audience-questions.ts'

/** What the store is asked about single visitors, to look at what they did. No bots. Times are epoch milliseconds. */
export interface VisitorQuestions {
  /** Visitors by what they are called or where they stand, those with the newest events first. */
  readonly findVisitors: (question: FindQuestion) => Promise<FoundVisitors>
  /** What one visitor did, at most `VISITOR_EVENTS_MAX` events of it; nothing for one whom nobody knows. */
  readonly readVisitor: (question: VisitorQuestion) => Promise<StoredVisitor | undefined>
}

/** Whom to find, by what they did until a moment, included. What is left out excludes nobody. */
export interface FindQuestion {
  readonly site: string
  readonly until: number
  readonly limit: number
  /** How the id of a visitor begins, or the whole id of a user. */
  readonly named?: string | undefined
  /** A segment that their browser told with its newest event, and a stage. */
  readonly segment?: string | undefined
  readonly stage?: string | undefined
}

/** The first of those who were found, and how many there are in all. */
export interface FoundVisitors {
  readonly known: number
  readonly visitors: readonly FoundVisitor[]
}

/** Which visitor, until a moment, included. */
export interface VisitorQuestion {
  readonly site: string
  readonly visitor: string
  readonly until: number
}

/** One visitor: the newest events as they were stored, and of how many. */
export interface StoredVisitor extends Omit<ToldHistory, 'events'> {
  readonly user: string | null
  readonly known: number
  /** In the order of their times. */
  readonly events: readonly VisitorEvent[]
}
