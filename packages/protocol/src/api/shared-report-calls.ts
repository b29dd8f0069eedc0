import type { NamedParts } from './named-parts.ts'
import type { Framed, ReportQuery, Reports } from './reading-calls.ts'

/** Showing one report, with its period and filters as they are, to whoever has a link. */
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
  readonly report: keyof Reports
  /** With the period as moments: what the link shows does not move on. */
  readonly query: ReportQuery & { readonly from: string; readonly until: string }
  readonly days: number
}

/** A report that has a link. Times are epoch milliseconds. */
export interface SharedReport {
  readonly id: string
  readonly report: keyof Reports
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

/** What a link shows: the report, and the names of what it speaks of, no more of the site config. */
export interface ReadSharedReport {
  /** The name of the site. */
  readonly site: string
  readonly report: keyof Reports
  readonly answer: Framed<Reports[keyof Reports]>
  readonly named: NamedParts
  readonly until: number
}
