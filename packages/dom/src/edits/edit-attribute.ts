import { isSafeAttribute, isSafeUrl, NODE_TAGS, URL_ATTRIBUTES } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { refuse } from '../errors.ts'
import type { Page } from '../page.ts'

/** Sets an attribute to a checked value. */
export function editAttribute(
  page: Page,
  element: Element,
  [name, value]: readonly [name: string, value: string],
): Edit | ChangeState {
  checkAttribute(element.localName, name, value)
  let original = element.getAttribute(name)
  const release = page.ledger.claim(element, name, () => original)
  if (!release) return 'contested'
  element.setAttribute(name, value)

  function keep(): boolean {
    const current = element.getAttribute(name)
    if (current === value) return false
    original = current
    element.setAttribute(name, value)
    return true
  }

  function undo(): void {
    release?.()
    if (element.getAttribute(name) !== value) return
    if (original === null) element.removeAttribute(name)
    else element.setAttribute(name, original)
  }

  return { keep, undo }
}

/** Throws unless content may set the attribute to the value on such an element. */
export function checkAttribute(tag: string, name: string, value: string): void {
  if (!isSafeAttribute(name)) refuse('ATTRIBUTE_NOT_ALLOWED')
  if (!URL_ATTRIBUTES.has(name) && name !== 'srcset') return
  if (!NODE_TAGS.has(tag)) refuse('ATTRIBUTE_NOT_ALLOWED')
  // Every part of a srcset that could be an address is checked; a comma inside an address only makes more parts.
  const addresses = name === 'srcset' ? value.split(/[\s,]+/) : [value]
  if (!addresses.every(isSafeUrl)) refuse('URL_NOT_ALLOWED')
}
