import type { ErrorCode } from '../errors.ts'
import type { ReportQuestion } from '../reports/report.ts'
import type {
  BadListQuestion,
  HistoriesQuestion,
  ListQuestion,
  RejectedQuestion,
} from './event-store.ts'
import type { OlderQuestion, Subject } from './upkeep.ts'

/** What the collector asks its store process to do. */
export type StoreCall =
  | { readonly method: 'drain' }
  | { readonly method: 'listEvents'; readonly list: ListQuestion }
  | { readonly method: 'listBadEvents'; readonly list: BadListQuestion }
  | { readonly method: 'listRejected'; readonly question: RejectedQuestion }
  | { readonly method: 'listHistories'; readonly question: HistoriesQuestion }
  | { readonly method: 'report'; readonly question: ReportQuestion }
  | { readonly method: 'exportRows'; readonly subject: Subject }
  | { readonly method: 'erase'; readonly subject: Subject }
  | { readonly method: 'removeOlder'; readonly question: OlderQuestion }
  | { readonly method: 'copyTo'; readonly path: string }
  | { readonly method: 'close' }

/** A call on its way, numbered so that its answer finds it. */
export type StoreRequest = StoreCall & { readonly number: number }

/** From the store process: it holds the store now, or why it cannot open it, or the answer to a call. */
export type StoreMessage =
  | { readonly ready: true }
  | { readonly unopened: string }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: StoreFailure }

/** Why a call failed: a code when it was to be expected, always a text for the log. */
export interface StoreFailure {
  readonly code?: ErrorCode
  readonly text: string
}
