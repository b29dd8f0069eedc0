import type { Fingerprint } from '@segue/protocol'
import { isOpen } from './is-open.ts'
import type { Page } from './page.ts'

/**
 * Whether an element is what its fingerprint says, judged by the host's content and not by ours. `'later'` while
 * the parser may still complete the text and what there is of it fits.
 */
export function matchFingerprint(
  page: Page,
  element: Element,
  { tag, role, text, attributes }: Fingerprint = {},
): boolean | 'later' {
  if (tag !== undefined && tag !== element.localName) return false
  const expected = { ...attributes, ...(role !== undefined && { role }) }
  for (const [name, value] of Object.entries(expected))
    if (page.ledger.attributeOf(element, name) !== value) return false
  if (text === undefined) return true
  const actual = page.ledger.textOf(element).replace(/\s+/g, ' ').trim()
  if (!isOpen(page, element)) return actual === text
  return text.startsWith(actual) && 'later'
}
