/** What a store knows of experiences day by day. */
export interface DaySums {
  readonly experimentDays: readonly DayRow[]
}

/** Visitors who were exposed first on a day of the site's zone, and those who converted first on it, in one arm. */
export interface DayRow {
  readonly experience: string
  readonly arm: string
  /** `2026-11-20`. */
  readonly day: string
  readonly visitors: number
  readonly converted: number
}
