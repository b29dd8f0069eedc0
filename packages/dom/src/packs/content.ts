import type { SlotChange } from '@segue/protocol'
import type { Kinds } from '../changes/index.ts'
import type { Edit } from '../edit.ts'
import { checkNew, createNodes, markNodes } from './create-nodes.ts'
import { insertNodes } from './insert-nodes.ts'
import { PROPERTY_KINDS } from './properties.ts'

/**
 * The kinds that not every page needs: those that bring content as node trees or templates, and those that set
 * attributes. Only pages that use them load them, as a script of its own: all that has a state they get by the edit.
 */
export const CONTENT_KINDS: Kinds = {
  ...PROPERTY_KINDS,
  html: ({ nodes }, element, { document, fill }) =>
    fill(element, () => markNodes(createNodes(document, nodes))),
  insert: insertNodes,
  slot: fillSlot,
}

/**
 * Fills a slot with a node tree, or with the content of the page's own template for the variant. A template that is
 * not there, or not yet there as a whole, counts as missing. Its scripts do not run: an undo could not take them back.
 *
 * The slot's box is the host's to style: `segue-slot` is inline like any unknown element until a style sheet says
 * `segue-slot { display: block }`, which suits most and lets its visibility be measured; `contents` does not.
 */
function fillSlot({ template, nodes = [] }: SlotChange, element: Element, edit: Edit): void {
  const { document, fill, hold, isOpen } = edit
  fill(element, () => {
    if (template === undefined) return markNodes(createNodes(document, nodes))
    const source = element.querySelector<HTMLTemplateElement>(
      `template[data-variant="${template}"]`,
    )
    if (!source || isOpen(document, source)) {
      // It may still come: until then the default is held.
      if (isOpen(document, element)) hold(element)
      throw 'missing'
    }
    const content = checkNew(document.importNode(source.content, true))
    for (const script of content.querySelectorAll('script')) script.remove()
    return markNodes([...content.childNodes])
  })
}
