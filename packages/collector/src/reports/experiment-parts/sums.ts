/** What a store knows of experiences in parts of their visitors. */
export interface PartSums {
  readonly experimentParts: readonly PartRow[]
}

/** Visitors of one arm whose first exposure names a stage or segment, and what they did on the goal that decides. */
export interface PartRow {
  readonly experience: string
  readonly kind: 'stage' | 'segment'
  readonly part: string
  readonly arm: string
  readonly visitors: number
  readonly converted: number
  readonly revenue: number
}
