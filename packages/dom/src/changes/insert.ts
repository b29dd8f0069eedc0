import type { InsertChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editInsert } from '../edits/edit-insert.ts'
import type { Page } from '../page.ts'

/** Puts a node tree before, after or inside the element. */
export function applyInsert(
  change: InsertChange,
  element: Element,
  page: Page,
): Edit | ChangeState {
  return editInsert(page, element, change)
}
