/** How far a pattern is read. */
export interface Cursor {
  readonly pattern: string
  at: number
}

/** Ends the reading of a pattern that uses something outside the subset. */
export class OutsideSubset extends Error {}
