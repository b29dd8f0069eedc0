import type { SlotChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { createNodes } from '../edits/create-nodes.ts'
import { editContent } from '../edits/edit-content.ts'
import { isOpen } from '../is-open.ts'
import type { Page } from '../page.ts'

/**
 * Fills a slot with a node tree, or with the content of the page's own template for the variant. A template that is
 * not there, or not yet there as a whole, counts as missing. Its scripts do not run: an undo could not take them back.
 *
 * The slot's box is the host's to style: `segue-slot` is inline like any unknown element until a style sheet says
 * `segue-slot { display: block }`, which suits most and lets its visibility be measured; `contents` does not.
 */
export function applySlot(
  { template, nodes = [] }: SlotChange,
  element: Element,
  page: Page,
): Edit | ChangeState {
  const { document } = page
  if (template === undefined) return editContent(page, element, createNodes(document, nodes))
  const source = element.querySelector<HTMLTemplateElement>(
    `template[data-variant=${JSON.stringify(template)}]`,
  )
  if (!source || isOpen(page, source)) return 'missing'
  const content = document.importNode(source.content, true)
  for (const script of content.querySelectorAll('script')) script.remove()
  return editContent(page, element, [...content.childNodes])
}
