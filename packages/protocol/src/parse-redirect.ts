/** Where a redirect leads, taken apart. */
export interface RedirectParts {
  /** Protocol, host and port of another site's address; empty for a path of the site itself. */
  readonly origin: string
  /** The path alone, without query and hash. */
  readonly path: string
}

/**
 * Takes the address of a redirect apart; `undefined` for whatever is not a plain path or a plain address of http or
 * https. What browsers read otherwise than people do is none: `//host`, backslashes, user names, control characters.
 */
export function parseRedirect(to: string): RedirectParts | undefined {
  const [, origin = '', path = ''] = REDIRECT.exec(to) ?? []
  if (!REDIRECT.test(to) || (!origin && !/^\/(?!\/)/.test(to))) return undefined
  return { origin, path: path || '/' }
}

/** An origin or none, a path or none, and a query or hash; braces are those of merge tags, which fill no address. */
const REDIRECT =
  /^(https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?)?((?:\/[^?#\s\\{}\p{Cc}]*)?)(?:[?#][^\s\\{}\p{Cc}]*)?$/u
