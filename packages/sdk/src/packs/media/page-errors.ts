import type { WatchParts } from '../../pack.ts'
import { watchViews } from '../watch-views.ts'

/** Watches errors of the page's scripts: how many a view had, told when it ends. Texts can hold anything and stay. */
export function watchPageErrors(parts: WatchParts): void {
  let count = 0
  watchViews(
    parts,
    () => {
      count = 0
    },
    () => {
      if (count > 0) parts.record('js_errors', { count })
    },
  )
  parts.listen(window, 'error', ({ target }) => {
    // Pictures and scripts that fail to load are heard here, too.
    if (!(target instanceof Element)) count += 1
  })
  parts.listen(window, 'unhandledrejection', () => {
    count += 1
  })
}
