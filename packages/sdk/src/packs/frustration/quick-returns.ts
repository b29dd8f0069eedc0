import { QUICK_RETURN_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { findLink, type Link } from '../links/find-link.ts'
import { watchViews } from '../watch-views.ts'

/**
 * Watches visitors who follow a link and are back in no time: by the back/forward cache, or by the routes of an
 * application. Nothing is stored for it, so a page that loads anew does not know that somebody came back. A link that
 * opens beside the page leaves nobody.
 */
export function watchQuickReturns(parts: WatchParts): void {
  /** The page that was left last, by which link, and when. */
  let left = { page: '', link: '', at: 0 }

  watchViews(parts, () => {
    const awayMs = performance.now() - left.at
    if (left.page !== toPage(location)) return
    if (awayMs <= QUICK_RETURN_MS)
      parts.record('quick_return', { link_url: left.link, away_msec: Math.round(awayMs) })
    left.page = ''
  })

  parts.listen(document, 'click', (event) => {
    const link = findLink(event)
    const url = link?.url
    if (!url || opensBeside(event as MouseEvent, link)) return
    if (/^https?:$/.test(url.protocol) && toPage(url) !== toPage(location))
      left = { page: toPage(location), link: url.href, at: performance.now() }
  })
}

/** A key opens a link in another tab or window or saves it, as some links do by themselves. */
function opensBeside(event: MouseEvent, { element, isDownload }: Link): boolean {
  const isKeyed = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  const target = attributeOf(element, 'target') ?? ''
  return isKeyed || isDownload || !/^(_self|_top|_parent)?$/i.test(target)
}

function toPage({ origin, pathname, search }: URL | Location): string {
  return origin + pathname + search
}
