import type { LinkChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editAttributes } from '../edits/edit-attributes.ts'
import type { Page } from '../page.ts'

/** Points the link elsewhere. */
export function applyLink({ href }: LinkChange, element: Element, page: Page): Edit | ChangeState {
  return editAttributes(page, [[element, 'href', href]])
}
