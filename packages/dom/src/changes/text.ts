import type { TextChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editContent } from '../edits/edit-content.ts'
import type { Page } from '../page.ts'

/** Shows a text as the only content of the element. */
export function applyText(change: TextChange, element: Element, page: Page): Edit | ChangeState {
  return editContent(page, element, [page.document.createTextNode(change.text)])
}
