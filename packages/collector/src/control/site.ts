/** A site the collector takes events for. */
export interface Site {
  readonly id: string
  readonly name: string
  /**
   * The public write key in the tag. It can send events and load the script, nothing else. Of a site that was found by
   * a key it is that key, and `origins` are that key's.
   */
  readonly key: string
  /** Origins that may send: `https://shop.example`, `http://127.0.0.1:*` for any port, `null` for sandboxed frames. */
  readonly origins: readonly string[]
  /** Whether the kill switch of the whole site is thrown: pages get a script that does nothing. */
  readonly off: boolean
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** Whether a site takes events from an origin, as the browser's `Origin` header names it. */
export function isOriginAllowed(site: Site, origin: string): boolean {
  return site.origins.some((allowed) =>
    allowed.endsWith(ANY_PORT)
      ? withoutPort(origin) === allowed.slice(0, -ANY_PORT.length)
      : origin === allowed,
  )
}

function withoutPort(origin: string): string {
  return origin.replace(/:\d{1,5}$/, '')
}

const ANY_PORT = ':*'
