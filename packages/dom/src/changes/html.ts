import type { HtmlChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { createNodes } from '../edits/create-nodes.ts'
import { editContent } from '../edits/edit-content.ts'
import type { Page } from '../page.ts'

/** Shows a node tree as the only content of the element. */
export function applyHtml(change: HtmlChange, element: Element, page: Page): Edit | ChangeState {
  return editContent(page, element, createNodes(page.document, change.nodes))
}
