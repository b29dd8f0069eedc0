import type { ImageChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { editAttributes, type Setting } from '../edits/edit-attributes.ts'
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
  const empty = element.hasAttribute('srcset') ? '' : undefined
  const settings = Object.entries({ srcset: srcset ?? empty, sizes, alt, src }).flatMap(
    ([name, value]): Setting[] => (value === undefined ? [] : [[element, name, value]]),
  )
  for (const source of element.closest('picture')?.querySelectorAll('source') ?? [])
    settings.push([source, 'media', 'not all'])
  return editAttributes(page, settings)
}
