import type { RedirectChange } from '@segue/protocol'
import { attempt } from '../../platform.ts'

/**
 * The address in full that a redirect leads to from the page at `from`: with the page's own query, part by part and to
 * the letter, and its hash, where the destination does not say otherwise. `undefined` where it must not lead: to other
 * origins than the page's and those allowed, to anything but http and https, with a user name, or nowhere else.
 */
export function toDestination(
  { to, keepQuery = true }: Pick<RedirectChange, 'to' | 'keepQuery'>,
  from: string,
  origins: readonly string[] = [],
): string | undefined {
  const page = new URL(from)
  const url = attempt(() => new URL(to, page))
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  if (![page.origin, ...origins].includes(url.origin)) return undefined
  if (keepQuery) {
    const own = url.searchParams
    const added = toParts(page).filter(
      (part) => ![...new URLSearchParams(part).keys()].some((name) => own.has(name)),
    )
    url.search = [...toParts(url), ...added].join('&')
    url.hash ||= page.hash
  }
  return toDocument(url) === toDocument(page) ? undefined : url.href
}

/** The query's parts as they are written. */
function toParts({ search }: URL): readonly string[] {
  return search.slice(1).split('&').filter(Boolean)
}

/** What is loaded: the address without its hash. */
function toDocument({ href }: URL): string {
  return href.replace(/#.*/, '')
}
