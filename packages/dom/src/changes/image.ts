import type { ImageChange } from '@segue/protocol'
import { type ChangeState, combineEdits, type Edit } from '../edit.ts'
import { editAttribute } from '../edits/edit-attribute.ts'
import type { Page } from '../page.ts'

/**
 * Shows another image in an `img`; any other element counts as missing. A `srcset` that the change does not give is
 * emptied, and the sources of a `picture` around it are switched off: each would win over the new address.
 */
export function applyImage(
  { src, srcset, sizes, alt }: ImageChange,
  element: Element,
  page: Page,
): Edit | ChangeState {
  if (element.localName !== 'img') return 'missing'
  const sources = element.closest('picture')?.querySelectorAll('source') ?? []
  const edits = [...sources].map((source) => editAttribute(page, source, ['media', 'not all']))
  const kept = element.hasAttribute('srcset') ? '' : undefined
  for (const [name, value] of Object.entries({ srcset: srcset ?? kept, sizes, alt, src }))
    if (value !== undefined) edits.push(editAttribute(page, element, [name, value]))
  return combineEdits(edits)
}
