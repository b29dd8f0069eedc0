import type { Change, Target } from '@segue/protocol'
import { toApply } from '../changes/index.ts'
import type { ChangeState, Edit, Stop } from '../edit.ts'
import { isStillTarget } from '../find-targets.ts'
import { isOpen } from '../is-open.ts'
import type { Page } from '../page.ts'

/** The edits of one change: one for each element it is at work on. */
export interface ChangeEdits {
  readonly count: () => number
  /**
   * Keeps all edits, and undoes those whose element is the target no longer. True when something had to be put back,
   * or when the host took every element away.
   */
  readonly keep: (target: Target) => boolean
  /** Begins on elements where there is no edit yet. Says why there still is none on one of them. */
  readonly start: (elements: readonly Element[]) => ChangeState | undefined
  /** Undoes all, the last one first. */
  readonly undo: Stop
}

/** No edits yet. */
export function createChangeEdits(page: Page, change: Change): ChangeEdits {
  const edits = new Map<Element, Edit>()

  function keep(target: Target): boolean {
    const before = edits.size
    let disturbed = false
    for (const [element, edit] of edits) {
      if (!isStillTarget(page, target, element)) drop(element, edit)
      else if (edit.keep()) disturbed = true
    }
    return disturbed || (before > 0 && edits.size === 0)
  }

  function start(elements: readonly Element[]): ChangeState | undefined {
    let refused: ChangeState | undefined
    for (const element of elements) if (!edits.has(element)) refused = begin(element) ?? refused
    return refused
  }

  /** What is missing in an element that the parser has not completed may still come: until then it is held. */
  function begin(element: Element): ChangeState | undefined {
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
    for (const [element, edit] of [...edits].reverse()) drop(element, edit)
  }

  return { count: () => edits.size, keep, start, undo }
}
