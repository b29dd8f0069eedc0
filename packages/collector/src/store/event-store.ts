import type { JsonObject, SegueEvent } from '@segue/protocol'
import type { BadEvent } from '../log/log-line.ts'
import type { SealedSegment } from '../log/segment-files.ts'
import type { ReportAnswer, ReportQuestion } from '../reports/report.ts'
import type { AudienceQuestions } from './audience-questions.ts'
import type { VisitorQuestions } from './visitor-questions.ts'

/**
 * Where events live for good. A driver is done when `testEventStore` (conformance.ts),
 * `testStoredHistories` (conformance-histories.ts), `testAudienceQuestions` (conformance-audience.ts) and
 * `testVisitorQuestions` (conformance-visitors.ts) pass with it.
 *
 * All answers contain what was drained so far and nothing of a drain that is under way.
 */
export interface EventStore extends AudienceQuestions, VisitorQuestions {
  /**
   * Takes a sealed segment over, all of it or nothing. Each event counts once per site and id, whatever arrives how
   * often. A segment drained before, under the same name, changes nothing; a driver may forget names smaller than the
   * newest. Rejects with `UnreadableSegment` when trying again can never help.
   */
  readonly drain: (segment: SealedSegment) => Promise<void>
  /** The newest events of a site, newest first by arrival. */
  readonly listEvents: (list: ListQuestion) => Promise<StoredEvent[]>
  /** The newest refused events of a site, newest first. */
  readonly listBadEvents: (list: BadListQuestion) => Promise<StoredBadEvent[]>
  /** Refused events with all that a replay needs, in the order of their ids. */
  readonly listRejected: (question: RejectedQuestion) => Promise<RejectedEvent[]>
  /** What visitors did: a page of whole histories, in the order of the visitors' ids. */
  readonly listHistories: (question: HistoriesQuestion) => Promise<HistoriesPage>
  /** Computes a report. */
  readonly report: (question: ReportQuestion) => Promise<ReportAnswer>
  readonly close: () => Promise<void>
}

/** A segment that is damaged: it must be set aside, or the ones behind it would wait for ever. */
export class UnreadableSegment extends Error {}

/** Which rows a list gives. */
export interface ListQuestion {
  readonly site: string
  readonly limit: number
}

/** Which refused events a list gives: of one code, or all. */
export interface BadListQuestion extends ListQuestion {
  readonly code?: string | undefined
}

/** Which refused events to try again: those with an id after `after`. */
export interface RejectedQuestion extends BadListQuestion {
  readonly after: string
}

/** Which visitors: those with an id after `after`, and what they did until a moment, epoch milliseconds, included. */
export interface HistoriesQuestion {
  readonly site: string
  readonly after: string
  readonly until: number
}

/** Visitors with what they did, whole ones until the page is full (`HISTORIES_EVENTS_MAX`). */
export interface HistoriesPage {
  /** How many visitors there are after `after`, those of this page included. */
  readonly visitorsLeft: number
  readonly histories: readonly StoredHistory[]
}

/**
 * What one visitor did, in the order the browser counted it: the newest `HISTORY_EVENTS_MAX` events. Times are epoch
 * milliseconds.
 */
export interface StoredHistory {
  readonly visitor: string
  readonly events: readonly {
    readonly at: number
    readonly type: string
    readonly path: string
    readonly props: JsonObject
    readonly session: string
  }[]
}

/** An event as it is stored: its time is corrected. `receivedAt` is the collector's clock, epoch milliseconds. */
export interface StoredEvent {
  readonly event: SegueEvent
  readonly visitor: string
  readonly receivedAt: number
  /** Why it is taken for a program's; no report counts it. */
  readonly bot?: string
}

/** A refused event and why. `at` is its arrival, epoch milliseconds; `events` how many it stands for. */
export interface StoredBadEvent
  extends Pick<BadEvent, 'id' | 'code' | 'path' | 'received' | 'remedy' | 'body' | 'events'> {
  readonly at: number
}

/** A refused event as it was kept. */
export interface RejectedEvent
  extends Pick<
    BadEvent,
    'id' | 'code' | 'body' | 'encoding' | 'door' | 'whole' | 'envelope' | 'sender'
  > {
  readonly site: string
  readonly at: number
}
