import type { ClassChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { editClasses } from '../edits/edit-classes.ts'
import type { Page } from '../page.ts'

/** Adds and removes classes of the element. */
export function applyClass(change: ClassChange, element: Element, page: Page): Edit {
  return editClasses(page, element, change.add, change.remove)
}
