import type { StoredHistory } from './event-store.ts'

/** What the store is asked about the newest visitors, to try rules on them. */
export interface AudienceQuestions {
  /** The visitors with the newest events, newest first. No bots. */
  readonly listRecentVisitors: (question: RecentQuestion) => Promise<RecentVisitors>
  /** What these visitors did, at most `AUDIENCE_EVENTS_PER_VISITOR_MAX` events of each. Unknown ones are left out. */
  readonly listToldHistories: (question: ToldQuestion) => Promise<readonly ToldHistory[]>
}

/** How many visitors, by what they did until a moment, epoch milliseconds, included. */
export interface RecentQuestion {
  readonly site: string
  readonly until: number
  readonly limit: number
  /** Whether visitors without a stage are left out: on a site with a journey they refused personalization. */
  readonly staged: boolean
}

/** The visitors with the newest events, and how many there are in all. */
export interface RecentVisitors {
  readonly known: number
  readonly visitors: readonly RecentVisitor[]
}

/** A visitor with their number of events. The mark changes whenever what is stored of them does. */
export interface RecentVisitor {
  readonly visitor: string
  readonly events: number
  readonly mark: string
}

/** Whose histories, until a moment, epoch milliseconds, included. */
export interface ToldQuestion {
  readonly site: string
  readonly until: number
  readonly visitors: readonly string[]
}

/** A history with the newest that the collector was told of the visitor's browser and place. */
export interface ToldHistory extends StoredHistory {
  readonly device?: string
  readonly country?: string
  readonly region?: string
}
