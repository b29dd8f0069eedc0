/** How visitors are known again, beyond what one browser's storage remembers. */
export interface IdentitySettings {
  /**
   * `stored` (default): with consent the browser keeps the visitor. `cookieless`: the browser keeps nothing at all,
   * and the collector tells visitors apart by a hash that changes every day.
   */
  readonly mode?: 'stored' | 'cookieless'
  /** Keeps the visitor in a cookie that the collector sets, too: it outlives a wiped script storage. */
  readonly cookie?: VisitorCookie
  /** Hosts of the owner's other sites: links that lead there carry the visitor along. */
  readonly links?: readonly string[]
  /** Takes user tokens: from links in mails, and from `identify`. */
  readonly users?: UserSettings
}

/** The cookie that keeps a visitor. */
export interface VisitorCookie {
  /** The domain that shares it with its sub-domains, such as `shop.example`. Default: the collector's host alone. */
  readonly domain?: string
  /** Days it lives after each visit. Default 365. */
  readonly days?: number
  /** Sets a signed summary, too, for the site's own server. Default false. */
  readonly server?: boolean
}

/** What may be known in a browser about its user. */
export interface UserSettings {
  /** Names of the traits that a browser with a user token may fetch. Default: none. */
  readonly traits?: readonly string[]
}

/** Days a visitor's cookie lives when the site config says nothing. */
export const COOKIE_DAYS = 365
