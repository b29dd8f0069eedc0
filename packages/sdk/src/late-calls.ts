import type { Consent, Profile, SegueEvent } from '@segue/protocol'
import type { ExperienceReceipt, Receipt } from '@segue/rules/explain'
import type { Stored } from './parts/read-stores.ts'

/**
 * The calls whose code is loaded when they are first made. Each rejects with `PART_NOT_LOADED` when that fails, and the
 * page goes on as it is.
 */
export interface LateCalls {
  /**
   * Why the page shows what it shows: the receipt of the decision of this view, or of one experience in it, with its
   * words as `text`. Rejects with `EXPERIENCE_UNKNOWN`.
   */
  readonly explain: {
    (): Promise<Explained<Receipt>>
    (experience: string): Promise<Explained<ExperienceReceipt>>
  }
  readonly preview: (wish: Preview | null) => Promise<void>
  readonly debug: (token?: string) => Promise<void>
  readonly privacy: (messages?: Partial<PrivacyMessages>) => Promise<void>
  /** Everything this browser keeps of its visitor for this site. */
  readonly exportMyData: () => Promise<MyData>
}

export type Preview = object
export type PrivacyMessages = object
/** A receipt with the same in words. */
export type Explained<Kind> = Kind & { readonly text: string }

/** What `exportMyData` gives. */
export interface MyData {
  readonly site: string
  /** ISO 8601, in UTC. */
  readonly exportedAt: string
  readonly consent: Consent
  /** What is remembered at the moment, in memory. */
  readonly profile: Profile
  /** Events that the collector has not acknowledged, and those that wait for a choice. */
  readonly eventsNotSent: readonly SegueEvent[]
  /** The same as it lies in the browser's stores. */
  readonly stored: Stored
}
