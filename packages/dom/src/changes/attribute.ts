import type { AttributeChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editAttributes } from '../edits/edit-attributes.ts'
import type { Page } from '../page.ts'

/** Sets an allow-listed attribute of the element. */
export function applyAttribute(
  { name, value }: AttributeChange,
  element: Element,
  page: Page,
): Edit | ChangeState {
  return editAttributes(page, [[element, name, value]])
}
