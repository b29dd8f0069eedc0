/** What visitors may ask of a site: erasure, and an end of keeping. */
export interface VisitorCalls {
  'POST /api/sites/:site/visitors/erase': {
    /** One of the two. */
    body: { readonly visitor?: string; readonly user?: string }
    answer: { readonly erased: ErasedRows }
  }
  'GET /api/sites/:site/retention': { answer: RetentionDays }
  'POST /api/sites/:site/retention': { body: RetentionDays; answer: RetentionDays }
}

/** How many rows went, by the name of what they stood in. */
export type ErasedRows = Readonly<Record<string, number>>

/** After how many days what visitors did is removed; null for never. */
export interface RetentionDays {
  readonly days: number | null
}
