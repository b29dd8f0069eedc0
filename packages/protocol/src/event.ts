/** A value that survives JSON: what an event's properties and a visitor's traits are made of. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }

/** A JSON object: an event's properties, a visitor's traits. */
export type JsonObject = { readonly [key: string]: Json }

/** The page an event happened on. Addresses are absolute and already free of secrets. */
export interface Page {
  readonly url: string
  readonly path: string
  readonly title: string
  readonly referrer: string
}

/**
 * Something a visitor did. `id` is a UUIDv7 made once in the browser and reused on every retry; `at` is the
 * visitor's clock in epoch milliseconds; `seq` rises with each event of a tab, and from tab to tab as far as they know
 * of each other, so order survives a wrong clock.
 *
 * `segments`, `stage` and `variants` are the visitor's state right after the event: they make reports
 * independent of later changes to the rules.
 */
export interface SegueEvent {
  readonly id: string
  readonly at: number
  readonly seq: number
  readonly type: string
  readonly page: Page
  readonly props: JsonObject
  readonly segments: readonly string[]
  readonly stage: string
  /** experience id → variant id, `control` or `holdout`, for every experience exposed in this page view. */
  readonly variants: { readonly [experience: string]: string }
  /** How many events the browser had to drop since the last one that says so, its queue being full. */
  readonly dropped?: number
}

/** What consent the visitor has given, per purpose. Absence of a choice is `pending`. */
export interface Consent {
  readonly personalization: ConsentState
  readonly measurement: ConsentState
}

/** `pending`: nobody has chosen yet. A denial beats a grant from another source. */
export type ConsentState = 'pending' | 'granted' | 'denied'

/** Who and where the events of one batch come from. A queue sends only events with equal envelopes together. */
export interface Envelope {
  readonly visitor: string
  readonly session: string
  /** One document of the visitor: a reload is another. */
  readonly tab: string
  /** Version of the site config that decided. */
  readonly config: number
  readonly consent: Consent
}

/** The body of `POST /v1/events`, sent as `text/plain`. */
export interface Batch extends Envelope {
  readonly v: typeof WIRE_VERSION
  /** The visitor's clock when the batch left, epoch milliseconds. */
  readonly sentAt: number
  readonly events: readonly SegueEvent[]
}

/**
 * The collector's 200: `good` counts stored and already known events; `bad` ones are kept there with a reason. Of one whose
 * `id` is none, which is empty where it was no text, `path` tells the place: `events[3].id`.
 */
export interface BatchAnswer {
  readonly good: number
  readonly bad: readonly { readonly id: string; readonly code: string; readonly path?: string }[]
}

/** The version of the wire contract. It changes only when an old collector could misread a new batch. */
export const WIRE_VERSION = 1

/** Event types that Segue itself sends; every other name is the site's, by GA4's names where GA4 has one. */
export const EVENT_TYPES = {
  /** A page view, also of a single-page app's route. */
  pageView: 'page_view',
  /** A click on an element marked with `data-segue-click`; `props.name` is the mark. */
  click: 'click',
  /** The visitor was identified; `props.user` and `props.traits`. */
  identify: 'identify',
  /** An exposure: `props.experience`, `props.variant` and flags. */
  exposure: 'experience_impression',
  /** The visitor moved in the journey: `props.from`, `props.to`, `props.cause`. */
  stageChange: 'journey_stage_change',
  /** Several presses in one place in no time: a sign of frustration. */
  rageClick: 'rage_click',
} as const
