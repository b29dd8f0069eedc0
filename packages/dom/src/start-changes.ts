import type { Change } from '@segue/protocol'
import { CORE_KINDS, type Kind, type Kinds } from './changes/index.ts'
import { type ChangeState, CONTESTED, createEdit, type Edit, type Stop } from './edit.ts'
import { refuse } from './errors.ts'
import { findTargets } from './find-targets.ts'
import { openPage, type Page } from './page.ts'
import { createBudget } from './reapply-budget.ts'

/** What {@link startChanges} needs to know. */
export interface ChangeOptions {
  readonly document: Document
  /** Called when a change comes to something else than before; `error` is what made it fail or give in. Must not throw. */
  readonly onState?: (change: Change, state: ChangeState, error?: unknown) => void
  /** Milliseconds on a clock that never goes back. Default: `performance.now`. */
  readonly now?: () => number
  /** Kinds of change on top of the core ones. */
  readonly kinds?: Kinds
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
    for (const [, , , undo] of runs.reverse()) undo()
    leave()
  }
}

/** One change at work on a page: on each of its targets, as they come and go. */
function runChange(
  page: Page,
  change: Change,
  { onState, now = () => performance.now(), kinds }: ChangeOptions,
): Run {
  const apply = new Map(Object.entries({ ...CORE_KINDS, ...kinds })).get(change.kind)
  const mayReapply = createBudget(now)
  const edits = new Map<Element, Edit>()
  let found: ReadonlySet<Element>
  let stopOnce: Stop | undefined
  let state: ChangeState | undefined

  function look(): void {
    if (!apply) refuse('KIND_UNKNOWN')
    found = findTargets(page, 'target' in change ? change.target : change, edits, page.hold)
  }

  function act(): void {
    const known = edits.size
    for (const element of edits.keys()) if (!found.has(element)) drop(element)
    let isDisturbed = known > 0 && edits.size === 0
    let refused: unknown
    for (const element of found) {
      const before = edits.get(element)
      const edit = before ?? createEdit(page, once)
      edits.set(element, edit)
      edit.disturbed = false
      try {
        ;(apply as Kind<Change>)(change, element, edit)
      } catch (reason) {
        if (typeof reason !== 'string') throw reason
        refused = reason
        drop(element)
      }
      if (before && edit.disturbed) isDisturbed = true
    }
    if (edits.size > 0) {
      if (isDisturbed && !mayReapply()) throw CONTESTED
      report('applied')
    } else if (refused === CONTESTED) report(CONTESTED)
    else if (!state && page.document.readyState !== 'loading') report('missing')
  }

  function once(start: () => Stop): void {
    stopOnce ??= start()
  }

  function drop(element: Element): void {
    try {
      edits.get(element)?.undo()
    } catch {
      // Only where the platform itself fails: what it let us restore is restored, and the page must not hear of it.
    }
    edits.delete(element)
  }

  function undo(): void {
    for (const element of edits.keys()) drop(element)
    stopOnce?.()
  }

  function fail(reason: unknown): void {
    undo()
    report(reason === CONTESTED ? CONTESTED : 'error', reason)
  }

  function report(next: ChangeState, error?: unknown): void {
    if (next !== state) onState?.(change, next, error)
    state = next
  }

  return [look, act, fail, undo]
}

/** What takes part in the rounds of a page, and what ends it. */
type Run = readonly [look: Stop, act: Stop, fail: (reason: unknown) => void, undo: Stop]
