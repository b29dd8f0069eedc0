import type { Change, ClassChange, ImageChange, StyleChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import { fill } from '../fill.ts'

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
  text: ({ text }, element, edit) =>
    fill(edit, element, () => [edit.page.document.createTextNode(text)]),
  attribute: ({ name, value }, element, edit) => setAttribute(edit, element, name, value),
  image: setImage,
  link: ({ href }, element, edit) => setAttribute(edit, element, 'href', href),
  style: setStyle,
  class: setClasses,
  hide: ({ target }, element, edit) =>
    setStyle({ kind: 'style', target, declarations: { display: 'none' } }, element, edit),
}

/** The second lock: publishing allows a list of attributes and addresses, the page refuses what could run. */
function setAttribute({ set }: Edit, element: Element, name: string, value: string): void {
  if (/^(on|style$|srcdoc$)/i.test(name)) refuse('ATTRIBUTE_NOT_ALLOWED')
  if (/^(java|vb)script:/i.test(value.replace(/[\s\p{Cc}]/gu, ''))) refuse('URL_NOT_ALLOWED')
  set(element, name, value)
}

/**
 * Shows another image in an `img`; any other element counts as missing. A `srcset` that the change does not give is
 * emptied, and the sources of a `picture` around it are switched off: each would win over the new address.
 */
function setImage(change: ImageChange, element: Element, { set }: Edit): void {
  if (element.localName !== 'img') throw 'missing'
  for (const name of ['src', 'srcset', 'sizes', 'alt'] as const) {
    const value = change[name] ?? (name === 'srcset' && element.hasAttribute(name) ? '' : undefined)
    if (value !== undefined) set(element, name, value)
  }
  for (const source of element.closest('picture')?.querySelectorAll('source') ?? [])
    set(source, 'media', 'not all')
}

/** Adds and removes classes. Several changes of one element's classes live side by side. */
function setClasses({ add = [], remove = [] }: ClassChange, element: Element, { set }: Edit): void {
  set(element, 'class', undefined)
  for (const name of add) set(element, `.${name}`, '')
  for (const name of remove) set(element, `.${name}`, null)
}

/**
 * Styles by an important rule. The selector alone carries it where there is no fingerprint: no re-render can undo it.
 * Where there is one, the rule goes by a mark that only elements with the fingerprint get.
 */
function setStyle(
  { target, declarations, media }: StyleChange,
  element: Element,
  { page, once, set }: Edit,
): void {
  if (/\\|(url|src|image|-set|-fade)\(/i.test(Object.values(declarations).join(' ')))
    refuse('STYLE_NOT_ALLOWED')
  const mark = target.fingerprint && page.markFor(JSON.stringify([target, declarations, media]))
  once(() => page.addRule(`${mark ? `[${mark}]` : target.selector}{}`, declarations, media))
  if (mark) set(element, mark, '')
}
