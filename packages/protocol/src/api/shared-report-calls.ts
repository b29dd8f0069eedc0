import type { NamedParts } from './named-parts.ts'
import type { Compared, Framed, ReportQuery, Reports } from './reading-calls.ts'

/** Screens of several reports that a link can show whole. */
export const SHARED_SCREENS = ['overview', 'journey', 'results'] as const

/** One of {@link SHARED_SCREENS}. */
export type SharedScreen = (typeof SHARED_SCREENS)[number]

/** What a link can show: a report by itself, or a screen. */
export type SharedName = keyof Reports | SharedScreen

/** The answers that a link shows, by report: one, or those that its screen is made of. */
export type SharedAnswers = { readonly [Name in keyof Reports]?: Compared<Framed<Reports[Name]>> }

/** Showing one report or screen, with its period and filters as they are, to whoever has a link. */
export interface SharedReportCalls {
  'GET /api/sites/:site/shared-reports': {
    answer: { readonly shared: readonly SharedReport[] }
  }
  'POST /api/sites/:site/shared-reports': { body: WantedShare; answer: NewSharedReport }
  'DELETE /api/sites/:site/shared-reports/:id': { answer: undefined }
  /** A call with a body, so that no log of addresses holds the token. */
  'POST /api/shared-report': { body: { readonly token: string }; answer: ReadSharedReport }
}

/** What a link shall show, and for how many days. */
export interface WantedShare {
  readonly report: SharedName
  /** With the period as moments: what the link shows does not move on. Screens have no filters. */
  readonly query: ReportQuery & { readonly from: string; readonly until: string }
  readonly days: number
}

/** A report that has a link. Times are epoch milliseconds. */
export interface SharedReport {
  readonly id: string
  readonly report: SharedName
  readonly query: ReportQuery
  readonly at: number
  readonly by: string
  /** When the link runs out. */
  readonly until: number
}

/** A link that was just made; nobody will be shown it again. */
export interface NewSharedReport {
  readonly shared: SharedReport
  readonly link: string
}

/** What a link shows: the reports, and the names of what it speaks of, no more of the site config. */
export interface ReadSharedReport {
  /** The name of the site. */
  readonly site: string
  readonly report: SharedName
  /** What it was asked with. */
  readonly query: ReportQuery
  readonly answers: SharedAnswers
  readonly named: NamedParts
  readonly until: number
}
