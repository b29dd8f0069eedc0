/** What an edited site config would do to visitors whose history is known. */
export interface ReplayReport {
  readonly visitors: number
  readonly segments: readonly SegmentMoves[]
  /** Moves between stages, most visitors first; those who stay are left out. */
  readonly stages: readonly StageMoves[]
  /** Moves between arms of an experience; `null` is no part in it. */
  readonly arms: readonly ArmMoves[]
}

/** Who comes into a segment and falls out of it. */
export interface SegmentMoves {
  readonly segment: string
  readonly before: number
  readonly after: number
  readonly entered: Movers
  readonly left: Movers
}

/** Who is in another stage. */
export interface StageMoves extends Movers {
  readonly from: string
  readonly to: string
}

/** Who gets another arm. */
export interface ArmMoves extends Movers {
  readonly experience: string
  readonly from: string | null
  readonly to: string | null
}

/** How many, and some of them by id. */
export interface Movers {
  readonly visitors: number
  readonly examples: readonly string[]
}
