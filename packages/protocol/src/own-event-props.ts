import type { Json, JsonObject } from './event.ts'

/** Event type → its properties, for every event that Segue itself sends. */
export interface OwnEventProps {
  /** `source` on a landing, `content` with the track `context`; `name` and `category` from the call `page`. */
  page_view: {
    readonly source?: JsonObject
    readonly content?: ContentProps
    readonly name?: string
    readonly category?: string
  }
  /** A marked element, or, with the track `links`, a link that leads to another site. */
  click: MarkedClick | OutboundClick
  /** Who the visitor is: a user, or a member of the group in `traits.group`. `previous` is an earlier id of the user. */
  identify: {
    readonly user?: string
    readonly previous?: string
    readonly traits?: { readonly [name: string]: Json }
  }
  experience_impression: {
    readonly experience: string
    readonly variant: string
    readonly late?: true
    readonly missing?: true
    readonly contested?: true
  }
  /**
   * How an exposure looked, told as its view ends: `seen` when half of its place was in sight for half a second,
   * `original_seen` when the page had been painted before, the milliseconds for which the place was kept from sight, and
   * the layout shift (as of CLS) right after it. The same for every arm.
   */
  experience_display: {
    readonly experience: string
    readonly variant: string
    readonly seen: boolean
    readonly original_seen: boolean
    readonly hidden_msec: number
    readonly layout_shift: number
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

  /** `file_name` is the path, as GA4 has it. */
  file_download: FileDownload
  /** Never the address. */
  contact_click: { readonly method: 'mailto' | 'tel' }

  form_start: FormProps
  form_submit: FormProps
  /** `field_name` is the last field the visitor changed. */
  form_abandon: FormFieldProps
  /** `field_name` is the field that the browser found invalid. */
  form_error: FormFieldProps

  video_start: VideoProps
  video_progress: VideoProps
  video_complete: VideoProps
  view_search_results: { readonly search_term: string }
  copy: object
  print: object
  page_not_found: object
  /** How many uncaught errors and rejections a view had; no texts. */
  js_errors: { readonly count: number }

  /** One figure of how a load felt. `value` is in milliseconds, of CLS a plain number; the newest of an `id` counts. */
  web_vitals: {
    readonly name: 'CLS' | 'FCP' | 'INP' | 'LCP' | 'TTFB'
    readonly value: number
    readonly delta: number
    readonly rating: 'good' | 'needs-improvement' | 'poor'
    readonly id: string
    readonly navigation_type: string
    /** The path that was loaded: an application may be elsewhere when a figure is final. */
    readonly path: string
  }

  /** Pixels from the viewport's corner; `element` is the tag, with its id if it has one. */
  dead_click: { readonly x: number; readonly y: number; readonly element: string }
  /** The visitor followed a link and was back after `away_msec` milliseconds. */
  quick_return: { readonly link_url: string; readonly away_msec: number }
  form_error_loop: FormFieldProps
}

/** The product or article that a page says it is about, in its JSON-LD. What it does not say is absent. */
export interface ContentProps {
  readonly type: 'product' | 'article'
  readonly name?: string
  readonly sku?: string
  readonly category?: string
  readonly brand?: string
  readonly price?: number
  /** ISO 4217 code. */
  readonly currency?: string
  readonly section?: string
  readonly author?: string
}

/** A click on an element marked with `data-segue-click`. */
export interface MarkedClick {
  readonly name: string
  readonly text?: string | undefined
  readonly href?: string | undefined
}

/** A click on a link to another site, by GA4's names. */
export interface OutboundClick extends LinkProps {
  readonly outbound: true
  readonly link_domain: string
  readonly link_url: string
}

/** A click on a link to a file, by GA4's names. */
export interface FileDownload extends LinkProps {
  readonly file_name: string
  readonly file_extension: string
  readonly link_url: string
}

/** A link, by GA4's names. What it lacks is absent. */
export interface LinkProps {
  readonly link_id?: string
  readonly link_classes?: string
  /** As of a marked click: without what was typed, cut. */
  readonly link_text?: string
}

/** A form, by GA4's names; the destination comes without its query. What the form lacks is absent. */
export interface FormProps {
  readonly form_id?: string
  readonly form_name?: string
  readonly form_destination?: string
}

/** A field of a form, by its name or else its id; never its value. */
export interface FormFieldProps extends FormProps {
  readonly field_name?: string
}

/** A video, by GA4's names; times in whole seconds. What the video lacks is absent. */
export interface VideoProps {
  readonly video_percent: number
  readonly video_current_time: number
  readonly video_duration?: number
  readonly video_title?: string
  readonly video_url?: string
}
