import type { HideChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { editStyle } from '../edits/edit-style.ts'
import type { Page } from '../page.ts'

/** Takes the element out of the layout. */
export function applyHide({ target }: HideChange, element: Element, page: Page): Edit {
  return editStyle(page, element, { target, declarations: { display: 'none' } })
}
