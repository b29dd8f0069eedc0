import { MISSING_LOOK_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attempt } from '../../platform.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { watchViews } from '../watch-views.ts'

/**
 * Watches pages that are not there: the server answered 404, or the page says so by
 * `<meta name="segue-status" content="404">`, which an application sets with its route. Once a view.
 */
export function watchMissingPages(parts: WatchParts): void {
  let views = 0
  let isTold = false

  const look = () => {
    const isMissing = isMarked() || (views === 1 && isAnswered())
    if (isMissing && !isTold) parts.record('page_not_found', {})
    isTold ||= isMissing
  }

  watchViews(parts, () => {
    views += 1
    isTold = false
    const view = views
    if (view === 1) look()
    // As a route begins, the mark may still be that of the route before.
    setTimeout(
      parts.guard(() => {
        if (view === views) look()
      }),
      MISSING_LOOK_MS,
    )
  })
  parts.listen(document, 'DOMContentLoaded', look)
}

function isMarked(): boolean {
  const meta = Document.prototype.querySelector.call(document, 'meta[name="segue-status"]')
  return meta !== null && attributeOf(meta, 'content') === '404'
}

/** Browsers that do not tell the status need the mark. */
function isAnswered(): boolean {
  const [entry] = attempt(() => performance.getEntriesByType('navigation')) ?? []
  return (entry as { responseStatus?: number } | undefined)?.responseStatus === 404
}
