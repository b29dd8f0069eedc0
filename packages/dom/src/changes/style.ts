import type { StyleChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { editStyle } from '../edits/edit-style.ts'
import type { Page } from '../page.ts'

/** Styles the element, where the media query holds. */
export function applyStyle(change: StyleChange, element: Element, page: Page): Edit {
  return editStyle(page, element, change)
}
