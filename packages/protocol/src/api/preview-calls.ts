/** Showing a draft on the site to whoever has a link. */
export interface PreviewCalls {
  'POST /api/sites/:site/previews': { body: WantedPreview; answer: PreviewLink }
}

/** What a link shall show, and where it leads. */
export interface WantedPreview {
  /** A site config that could be published. The link carries it as it is now. */
  readonly config: unknown
  /** The address of a page on one of the site's origins. */
  readonly page: string
  /** Arms, segments and a stage as in `segue_preview`: `experience/hero/bold,stage/decision`. */
  readonly preview: string
}

/** A link that works without an account until a moment, epoch milliseconds. */
export interface PreviewLink {
  readonly url: string
  readonly until: number
}
