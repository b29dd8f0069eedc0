import type { ShowChange } from '@segue/protocol'
import type { Kinds } from '../changes/index.ts'
import type { Edit } from '../edit.ts'
import { setScopedRules } from './scoped-rules.ts'
import { showCopy } from './show-copy.ts'

/** The kinds that say what stands where, and custom CSS. Few sites need them: only those load them, as a script of its own. */
export const LAYOUT_KINDS: Kinds = {
  show: showElement,
  move: showCopy,
  duplicate: showCopy,
  css: setScopedRules,
}

/**
 * By a rule, and without the attribute `hidden`. The rule goes by a mark, because the selector may be about what the
 * change takes away: `[hidden]`.
 */
function showElement({ display: wanted }: ShowChange, element: Element, edit: Edit): void {
  const display = wanted ?? 'revert'
  const mark = `data-segue-show-${display}`
  edit.rule(`[${mark}]{}`, { display })
  edit.set(element, mark, '')
  if (element.hasAttribute('hidden')) edit.set(element, 'hidden', null)
}
