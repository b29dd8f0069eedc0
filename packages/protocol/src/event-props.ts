import type { Json, JsonObject } from './event.ts'

/**
 * Event type → its properties, for every event that Segue itself sends. A site adds its own by declaration merging,
 * and `track` then knows them:
 *
 * ```ts
 * declare module '@segue/sdk' {
 *   interface EventProps {
 *     size_guide: { readonly size: number }
 *   }
 * }
 * ```
 */
export interface EventProps {
  page_view: { readonly source?: JsonObject }
  /** A marked element, or, with the track `links`, a link that leads to another site. */
  click: MarkedClick | OutboundClick
  identify: { readonly user: string; readonly traits?: { readonly [name: string]: Json } }
  experience_impression: {
    readonly experience: string
    readonly variant: string
    readonly late?: true
    readonly missing?: true
    readonly contested?: true
  }
  journey_stage_change: {
    readonly from: string
    readonly to: string
    readonly cause: string
    readonly hours: number
  }
  /** Pixels from the viewport's corner. */
  rage_click: { readonly x: number; readonly y: number }

  scroll: { readonly percent_scrolled: number }
  /** Milliseconds in which the page was visible, focused and in use, since they were last told. */
  user_engagement: { readonly engagement_time_msec: number }
  /** `name` is the mark: the value of `data-segue-seen`. */
  element_seen: { readonly name: string }
}

/** A click on an element marked with `data-segue-click`. */
export interface MarkedClick {
  readonly name: string
  readonly text?: string
  readonly href?: string
}

/** A click on a link to another site, by GA4's names. */
export interface OutboundClick {
  readonly outbound: true
  readonly link_domain: string
  readonly link_url: string
}
