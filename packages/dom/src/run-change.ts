import type { Change, Target } from '@segue/protocol'
import { toApply } from './changes/index.ts'
import type { ChangeState, Edit, Stop } from './edit.ts'
import { findTargets, isStillTarget, toTarget } from './find-targets.ts'
import { isOpen } from './is-open.ts'
import type { Page, Party } from './page.ts'
import { createBudget } from './reapply-budget.ts'
import type { ChangeOptions } from './start-changes.ts'

/** One change at work on a page: on each of its targets, as they come and go. */
export interface Run extends Party {
  readonly undo: Stop
}

/** Starts nothing by itself: it looks and acts when the page says so, and not any more once undone. */
export function runChange(page: Page, change: Change, options: ChangeOptions): Run {
  const {
    document,
    onState,
    now = () => (document.defaultView as Window).performance.now(),
  } = options
  const mayReapply = createBudget(now)
  const edits = new Map<Element, Edit>()
  let found: readonly Element[] = []
  let state: ChangeState | undefined
  let over = false

  function look(): void {
    if (!over) found = findTargets(page, targetOf(change), page.hold)
  }

  function act(): void {
    if (over) return
    const disturbed = keepEdits()
    let refused: ChangeState | undefined
    for (const element of found) if (!edits.has(element)) refused = start(element) ?? refused
    if (disturbed && edits.size > 0 && !mayReapply()) end('contested')
    else if (edits.size > 0) report('applied')
    else if (refused) report(refused)
    else if (!state && document.readyState !== 'loading') report('missing')
  }

  /** True when something had to be put back, or when the host replaced every element that was changed. */
  function keepEdits(): boolean {
    const before = edits.size
    let disturbed = false
    for (const [element, edit] of edits) {
      if (!isStillTarget(page, targetOf(change), element)) drop(element, edit)
      else if (edit.keep()) disturbed = true
    }
    return disturbed || (before > 0 && edits.size === 0)
  }

  /** Says why there is no edit, unless the parser may still bring what is missing. */
  function start(element: Element): ChangeState | undefined {
    const edit = toApply(change)(change, element, page)
    if (typeof edit === 'object') {
      edits.set(element, edit)
      edit.keep()
      return undefined
    }
    if (edit !== 'missing' || !isOpen(page, element)) return edit
    page.hold(element)
    return undefined
  }

  function drop(element: Element, edit: Edit): void {
    edits.delete(element)
    try {
      edit.undo()
    } catch {
      // Only where the platform itself fails: what it let us restore is restored, and the page must not hear of it.
    }
  }

  function undo(): void {
    over = true
    for (const [element, edit] of [...edits].reverse()) drop(element, edit)
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

function targetOf(change: Change): Target {
  toApply(change)
  return toTarget('target' in change ? change.target : change)
}
