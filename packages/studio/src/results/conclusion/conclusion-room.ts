import type { Conclusion, PublishedVersion } from '@segue/protocol/api'

/** What people need who conclude, or read what was concluded. A page behind a link has none. */
export interface ConclusionRoom {
  readonly published: PublishedVersion
  /** Of all experiences, newest first. */
  readonly conclusions: readonly Conclusion[]
  /** Loads them again. */
  readonly onConcluded: () => void
}
