import type { ClassChange, ImageChange } from '@segue/protocol'
import type { Kinds } from '../changes/index.ts'
import type { Edit } from '../edit.ts'
import { checkAttribute } from './create-nodes.ts'

/** The kinds that set attributes and classes of the host's elements. */
export const PROPERTY_KINDS: Kinds = {
  attribute: ({ name, value }, element, edit) => setAttribute(edit, element, name, value),
  image: setImage,
  link: ({ href }, element, edit) => setAttribute(edit, element, 'href', href),
  class: setClasses,
}

/** The second lock: publishing has checked the same. */
function setAttribute({ set }: Edit, element: Element, name: string, value: string): void {
  checkAttribute(name, value)
  set(element, name, value)
}

/**
 * Shows another image in an `img`; any other element counts as missing. A `srcset` that the change does not give is
 * emptied, and the sources of a `picture` around it are switched off: each would win over the new address.
 */
function setImage(change: ImageChange, element: Element, { set }: Edit): void {
  if (element.localName !== 'img') throw 'missing'
  for (const name of ['src', 'srcset', 'sizes', 'alt'] as const) {
    const value = change[name] ?? (name === 'srcset' && element.hasAttribute(name) ? '' : undefined)
    if (value !== undefined) set(element, name, value)
  }
  for (const source of element.closest('picture')?.querySelectorAll('source') ?? [])
    set(source, 'media', 'not all')
}

/** Adds and removes classes. Several changes of one element's classes live side by side. */
function setClasses({ add = [], remove = [] }: ClassChange, element: Element, { set }: Edit): void {
  set(element, 'class', '', restoreSpelling, element.getAttribute('class'))
  for (const name of add) set(element, `.${name}`, '', accessClass)
  for (const name of remove) set(element, `.${name}`, null, accessClass)
}

/** One class, behind a dot. */
function accessClass(node: Node, name: string, value?: string | null): string | null {
  const { classList } = node as Element
  const word = name.slice(1)
  if (value !== undefined) classList.toggle(word, value !== null)
  return classList.contains(word) ? '' : null
}

/** Only remembers all classes, to restore how they were spelled where they are the same but for order and spacing. */
function restoreSpelling(node: Node, name: string, value?: string | null): string | null {
  const { classList } = node as Element
  if (value === null && !classList.length) (node as Element).removeAttribute(name)
  else if (value && toWords(classList.value) === toWords(value)) classList.value = value
  return ''
}

function toWords(classes: string): string {
  return classes.trim().split(/\s+/).sort().join()
}
