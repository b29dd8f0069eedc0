/** Whether what is stored of a period can be trusted. Other reports leave bots out. */
export interface QualityReport {
  /** Stored ones, those of bots included. */
  readonly events: number
  readonly visitors: number
  readonly bots: readonly {
    readonly reason: string
    readonly events: number
    readonly visitors: number
  }[]
  /** Refused events that are kept. */
  readonly bad: readonly { readonly code: string; readonly events: number }[]
  /** Since the store began: the only figures here that are not of the period. */
  readonly duplicates: { readonly received: number; readonly duplicate: number }
  /** Those that browsers had to drop. */
  readonly dropped: number
  readonly targets: readonly TargetQuality[]
  /** Events whose time was moved, and how far in the middle, either way. */
  readonly clocks: {
    readonly events: number
    readonly visitors: number
    readonly shiftMsMedian: number | null
  }
  /** The newest version of the site config that an event names; null without events. */
  readonly version: number | null
  /** What appeared with this version, and what vanished. */
  readonly drift: readonly DriftRow[]
  /** What cannot be told from events, by name. */
  readonly notMeasured: readonly ('consent' | 'ad_blocked')[]
}

/** How exposures of an arm found their place. One can have several flags. */
export interface TargetQuality {
  readonly experience: string
  readonly arm: string
  readonly exposures: number
  readonly late: number
  readonly missing: number
  readonly contested: number
}

/** An event type (`prop` is empty), or a property of one, that is on one side of the newest version only. */
export interface DriftRow {
  readonly change: 'appeared' | 'vanished'
  readonly event: string
  readonly prop: string
  readonly events: number
  /** How many there would have been on the other side, at the same rate. */
  readonly expected: number
}
