import { type Change, type HideChange, type StyleChange, toJson } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import { markFor } from '../mark-for.ts'

/**
 * Makes a change on one of its targets, and again in every round: what is as it should be is left alone. Throws the
 * state `missing` when what it needs in the element is not there, `contested` when an earlier change holds its place,
 * and an error for what it refuses.
 */
export type Kind<C extends Change> = (change: C, element: Element, edit: Edit) => void

/** Kinds of change by name. */
export type Kinds = { readonly [K in Change['kind']]?: Kind<Extract<Change, { kind: K }>> }

/** The kinds that every page has. */
export const CORE_KINDS: Kinds = {
  text: ({ text }, element, { document, fill }) =>
    fill(element, () => [document.createTextNode(text)]),
  style: setStyle,
  hide: setStyle,
}

/**
 * Styles by an important rule. The selector alone carries it where there is nothing else: no re-render can undo it.
 * Where there is a fingerprint or another way, the rule goes by a mark that only targets get.
 */
function setStyle(change: StyleChange | HideChange, element: Element, { rule, set }: Edit): void {
  const { target, declarations = { display: 'none' }, media } = change as StyleChange
  if (/\\|(url|src|image|-set|-fade)\(/i.test(`${Object.values(declarations)}`))
    refuse('STYLE_NOT_ALLOWED')
  const mark = markFor('style', target, toJson(change))
  rule(`${mark ? `[${mark}]` : target.selector}{}`, declarations, media)
  if (mark) set(element, mark, '')
}
