import type { Consent, Profile, SegueEvent } from '@segue/protocol'
import type { ExperienceReceipt, Receipt } from '@segue/rules/explain'
import type { Preview } from './parts/preview/preview.ts'
import type { PrivacyMessages } from './parts/privacy/messages.ts'
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
  /**
   * Shows something else in this tab, by a new load of the page, until `preview(null)`. Nothing is recorded meanwhile.
   * Rejects with a code and what there is when the site has no such experience, arm, segment or stage.
   */
  readonly preview: (preview: Preview | null) => Promise<void>
  /**
   * Opens the overlay for those who work on the site. The part is served where `settings.debug` is true, and to tabs
   * that a link of the collector opened; elsewhere it rejects with `PART_NOT_LOADED` and asks for nothing.
   */
  readonly debug: () => Promise<void>
  /**
   * Opens the visitor's own panel: what is remembered, why they see what they see, what they allow, take my data, forget
   * me. Takes the texts that shall be other than English. Links with `data-segue-privacy` open it, too.
   */
  readonly privacy: (messages?: Partial<PrivacyMessages>) => Promise<void>
  /** Everything this browser keeps of its visitor for this site. */
  readonly exportMyData: () => Promise<MyData>
}

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
