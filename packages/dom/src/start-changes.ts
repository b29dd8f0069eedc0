import type { Change } from '@segue/protocol'
import type { ChangeState, Stop } from './edit.ts'
import { openPage } from './page.ts'
import { runChange } from './run-change.ts'

/** What {@link startChanges} needs to know. */
export interface ChangeOptions {
  readonly document: Document
  /** Called when a change comes to something else than before; `error` is what made it fail. Must not throw. */
  readonly onState?: (change: Change, state: ChangeState, error?: unknown) => void
  /** Milliseconds on a clock that never goes back. Default: `performance.now` of the document's window. */
  readonly now?: () => number
}

/**
 * Makes changes to the page: to targets that are there now, to later ones before they are painted, and again where
 * the host undoes them, within a budget. A change applies to every element that is its target. Nothing throws;
 * whatever goes wrong leaves the host's content and is reported.
 *
 * The stop takes everything back, the last change first, and keeps what the host changed meanwhile.
 */
export function startChanges(changes: readonly Change[], options: ChangeOptions): Stop {
  const page = openPage(options.document)
  const runs = changes.map((change) => runChange(page, change, options))
  const leave = page.join(runs)
  return () => {
    for (const run of [...runs].reverse()) run.undo()
    leave()
  }
}
