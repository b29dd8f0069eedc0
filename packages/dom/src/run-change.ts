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
    if (!over) found = findTargets(page, targetOf(change))
  }

  function act(): void {
    if (over) return
    const disturbed = keepEdits()
    for (const element of found) if (!edits.has(element)) start(element)
    if (disturbed && edits.size > 0 && !mayReapply()) end('contested')
    else if (edits.size > 0) report('applied')
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

  function start(element: Element): void {
    const edit = toApply(change)(change, element, page)
    if (typeof edit === 'object') edits.set(element, edit)
    else if (edit === 'missing' && isOpen(page, element)) page.hold(element)
    else report(edit)
  }

  function drop(element: Element, edit: Edit): void {
    edits.delete(element)
    edit.undo()
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
