/** Sends the visitor to another page, in place of this one. Has no target: it is about the page as a whole. */
export interface RedirectChange {
  readonly kind: 'redirect'
  /** A path of the site itself, or an address of one of the origins in `settings.redirectOrigins`. */
  readonly to: string
  /** Whether query and hash of the page go along where `to` does not say otherwise. Default true. */
  readonly keepQuery?: boolean
}
