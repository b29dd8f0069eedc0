import type { LinkChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editAttribute } from '../edits/edit-attribute.ts'
import type { Page } from '../page.ts'

/** Points the link elsewhere. */
export function applyLink({ href }: LinkChange, element: Element, page: Page): Edit | ChangeState {
  return editAttribute(page, element, ['href', href])
}
