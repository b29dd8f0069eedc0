import type { StyleChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import type { Page } from '../page.ts'

/**
 * Styles an element by an important rule in our sheet.
 *
 * The selector alone carries the rule where there is no fingerprint: no re-render can undo it. Where there is one,
 * the rule goes by a mark that only elements with the fingerprint get.
 */
export function editStyle(
  { ledger, sheet }: Page,
  element: Element,
  { target, declarations, media }: Omit<StyleChange, 'kind'>,
): Edit {
  if (Object.values(declarations).some((value) => REFUSED.test(value))) refuse('STYLE_NOT_ALLOWED')
  const mark = target.fingerprint && ledger.markFor(JSON.stringify([target, declarations, media]))
  const stop = sheet.addRule(`${mark ? `[${mark}]` : target.selector}{}`, declarations, media)

  function keep(): boolean {
    if (!mark || element.hasAttribute(mark)) return false
    element.setAttribute(mark, '')
    return true
  }

  function undo(): void {
    stop()
    if (mark) element.removeAttribute(mark)
  }

  return { keep, undo }
}

/** Functions that load something, and the escapes that would hide their names. */
const REFUSED = /\\|(url|src|image|-set|-fade)\(/i
