import type { AttributeChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editAttribute } from '../edits/edit-attribute.ts'
import type { Page } from '../page.ts'

/** Sets an allow-listed attribute of the element. */
export function applyAttribute(
  { name, value }: AttributeChange,
  element: Element,
  page: Page,
): Edit | ChangeState {
  return editAttribute(page, element, [name, value])
}
