import type { Compared, Framed, ReportQuery, Reports } from './reading-calls.ts'

/** Questions that are asked again, kept under names. */
export interface SavedReportCalls {
  'GET /api/sites/:site/saved-reports': { answer: { readonly saved: readonly SavedReport[] } }
  'POST /api/sites/:site/saved-reports': {
    body: WantedSavedReport
    answer: { readonly saved: SavedReport }
  }
  'POST /api/sites/:site/saved-reports/:id/rename': {
    body: { readonly name: string }
    answer: { readonly saved: SavedReport }
  }
  /** Other days or visitors for the same report, under the same name. Refused when that was changed since. */
  'POST /api/sites/:site/saved-reports/:id/question': {
    body: NextQuestion
    answer: { readonly saved: SavedReport }
  }
  'DELETE /api/sites/:site/saved-reports/:id': { answer: undefined }
  'GET /api/sites/:site/saved-reports/:id/answer': {
    answer: Compared<Framed<Reports[keyof Reports]>>
  }
}

/** What a saved report asks its report. */
export interface SavedQuestion {
  /**
   * In words, which move on with time: `last 30 days` (today included), `last week`, `last month`, `whole run`; or two
   * moments in ISO 8601 with a slash between, which do not.
   */
  readonly period: string
  readonly query: SavedQuery
}

/** A question in place of the one that was read: refused when that has changed since. */
export interface NextQuestion extends SavedQuestion {
  /** Of the saved report that was read. */
  readonly revision: number
}

/** A question, and the name that it gets. */
export interface WantedSavedReport extends SavedQuestion {
  /** Only one of a site has it. */
  readonly name: string
  /** Stays as it is: who has the answer on the screen knows what it is. */
  readonly report: keyof Reports
}

/** What a report is asked with besides its period. */
export type SavedQuery = Omit<ReportQuery, 'from' | 'until'>

/** A question that was kept: `by` whom and when it was asked so, `at` in epoch milliseconds. */
export interface SavedReport extends WantedSavedReport {
  readonly id: string
  /** How often it was given another question. */
  readonly revision: number
  readonly at: number
  readonly by: string
  /** What it names and the published site config no longer has; with one of them it is not answered. */
  readonly misfits: readonly Misfit[]
}

/** A part of a question that does not fit any more: `{path: 'where', received: 'segment:runner'}`. */
export interface Misfit {
  readonly path: string
  readonly received: string
  /** What fits there. */
  readonly expected: string
}
