import { COPIES_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { watchViews } from '../watch-views.ts'

/** Watches what visitors take along: copying and printing, never what. */
export function watchCopies(parts: WatchParts): void {
  const counts = { copy: 0, print: 0 }
  watchViews(parts, () => Object.assign(counts, { copy: 0, print: 0 }))
  const tell = (type: keyof typeof counts) => () => {
    counts[type] += 1
    if (counts[type] <= COPIES_MAX) parts.record(type, {})
  }
  parts.listen(document, 'copy', tell('copy'))
  parts.listen(window, 'beforeprint', tell('print'))
}
