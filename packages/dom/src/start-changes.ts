import type { Change, SlotChange, TextChange } from '@segue/protocol'
import { CORE_KINDS, type Kind, type Kinds } from './changes/index.ts'
import { type ChangeState, CONTESTED, createEdit, type Edit, type Run, type Stop } from './edit.ts'
import { refuse } from './errors.ts'
import { findTargets } from './find-targets.ts'
import { isOpen, ours } from './host-nodes.ts'
import { createBudget } from './reapply-budget.ts'
import { join, type Party } from './rounds.ts'
import { createRules, HELD, RULES } from './sheets.ts'

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
  return join(
    options.document,
    changes.map((change) => runChange(change, options)),
  )
}

/** One change at work on a page: on each of its targets, as they come and go. */
function* runChange(
  change: Change,
  { document, onState, now = () => performance.now(), kinds }: ChangeOptions,
): Party {
  const [rule, removeRules] = createRules(document)
  const run: Run = {
    document,
    rule,
    hold,
    disturb,
    ours,
    isOpen,
    find: (place) => findTargets(document, place),
  }
  const holds = createEdit(run)
  const edits = new Map<Element, Edit>()
  const mayReapply = createBudget(now)
  const all = { __proto__: null, ...CORE_KINDS, ...kinds } as Kinds
  const apply = all[change.kind]
  let state: ChangeState | undefined
  let isDisturbed = false
  let refused: unknown

  function hold(element: Element): void {
    rule(RULES)
    holds.set(element, HELD, '')
  }

  function disturb(): void {
    isDisturbed = true
  }

  function act(element: Element, edit: Edit): void {
    edits.set(element, edit)
    try {
      ;(apply as Kind<Change>)(change, element, edit)
    } catch (reason) {
      if (typeof reason !== 'string') throw reason
      refused = reason
      drop(edit, element)
    }
  }

  function drop(edit: Edit, element: Element): void {
    edits.delete(element)
    try {
      edit.undo()
    } catch {
      // Only where the platform itself fails: what it let us restore is restored.
    }
  }

  function report(next: ChangeState, error?: unknown): void {
    if (next !== state) onState?.(change, next, error)
    state = next
  }

  try {
    try {
      if (!apply) refuse('KIND_UNKNOWN')
      for (;;) {
        holds.undo()
        const place = (change as TextChange).target ?? (change as SlotChange)
        const found = findTargets(document, place, edits, hold)
        yield
        const known = edits.size
        isDisturbed = false
        refused = undefined
        for (const [element, edit] of edits)
          if (found.delete(element)) act(element, edit)
          else drop(edit, element)
        // All that was changed is gone and something else is there: the host rendered anew.
        if (known && !edits.size && found.size) isDisturbed = true
        if (isDisturbed && !mayReapply()) throw CONTESTED
        for (const element of found) act(element, createEdit(run))
        if (edits.size) report('applied')
        else if (refused === CONTESTED) report(CONTESTED)
        else if (!state && document.readyState !== 'loading') report('missing')
        yield
      }
    } finally {
      edits.forEach(drop)
      holds.undo()
      removeRules()
    }
  } catch (reason) {
    report(reason === CONTESTED ? CONTESTED : 'error', reason)
  }
}
