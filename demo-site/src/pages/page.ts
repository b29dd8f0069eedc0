import type { DataLayerEvent } from '../events/ga4.ts'
import type { Raw } from '../html.ts'

/** One page before the shop's frame (head, header, footer) is put around it. */
export interface Page {
  readonly title: string
  readonly description: string
  readonly main: Raw
  /** 200 unless told otherwise. */
  readonly status?: number
  /** The entry of the menu that is marked as current. */
  readonly current?: string
  /** Pushed to `dataLayer` when the page has been read, in this order. */
  readonly events?: readonly DataLayerEvent[]
  /** Scripts of `/assets/` that only this page needs. */
  readonly scripts?: readonly string[]
}

/** What a page may know about its request. */
export interface PageRequest {
  readonly url: URL
  /** What the route's pattern caught from the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}
