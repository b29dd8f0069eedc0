import type { Change, Target } from '@segue/protocol'
import { toApply } from './changes/index.ts'
import type { ChangeState, Stop } from './edit.ts'
import { createChangeEdits } from './edits/change-edits.ts'
import { findTargets, toTarget } from './find-targets.ts'
import type { Page, Party } from './page.ts'
import { createBudget } from './reapply-budget.ts'
import type { ChangeOptions } from './start-changes.ts'

/** One change at work on a page: on each of its targets, as they come and go. */
export interface Run extends Party {
  readonly undo: Stop
}

/** Starts nothing by itself: it looks and acts when the page says so, and not any more once undone. */
export function runChange(page: Page, change: Change, options: ChangeOptions): Run {
  const { document, onState } = options
  const now = options.now ?? (() => (document.defaultView as Window).performance.now())
  const mayReapply = createBudget(now)
  const edits = createChangeEdits(page, change)
  let found: readonly Element[] = []
  let state: ChangeState | undefined
  let over = false

  function look(): void {
    if (!over) found = findTargets(page, targetOf(change), page.hold)
  }

  function act(): void {
    if (over) return
    const disturbed = edits.keep(targetOf(change))
    const refused = edits.start(found)
    if (edits.count() > 0) {
      if (disturbed && !mayReapply()) end('contested')
      else report('applied')
    } else if (refused) report(refused)
    else if (!state && document.readyState !== 'loading') report('missing')
  }

  function undo(): void {
    over = true
    edits.undo()
  }

  function end(final: ChangeState, error?: unknown): void {
    undo()
    report(final, error)
  }

  function report(next: ChangeState, error?: unknown): void {
    if (next !== state) onState?.(change, next, error)
    state = next
  }

  return { look, act, undo, fail: (error) => end('error', error) }
}

/** Throws on a kind that this version does not know: how its target is written is not known either. */
function targetOf(change: Change): Target {
  toApply(change)
  return toTarget('target' in change ? change.target : change)
}
