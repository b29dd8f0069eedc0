/** What a store does besides taking events and answering reports. */
export interface Upkeep {
  /** Every row about somebody, as it is stored. */
  readonly exportRows: (subject: Subject) => Promise<readonly SubjectRow[]>
  /**
   * Removes every row about somebody, and keeps hashes of their visitor ids by which late retries are known and passed
   * over. Gives how many rows went, by table.
   */
  readonly erase: (subject: Subject) => Promise<RowCounts>
  /** Removes what a site's visitors did before a moment, epoch milliseconds. Gives how many rows went, by table. */
  readonly removeOlder: (question: OlderQuestion) => Promise<RowCounts>
  /** Copies the store as it is at one moment into a new file. */
  readonly copyTo: (path: string) => Promise<void>
}

/** Whose rows: those of one visitor, or of every visitor who said they are this user. */
export type Subject =
  | { readonly site: string; readonly visitor: string }
  | { readonly site: string; readonly user: string }

/** A stored row and the table it stands in. Times are texts in UTC. */
export interface SubjectRow {
  readonly table: string
  readonly row: unknown
}

/** Which rows are too old. */
export interface OlderQuestion {
  readonly site: string
  readonly before: number
}

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>
