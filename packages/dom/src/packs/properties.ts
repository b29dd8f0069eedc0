import type { AttributeChange, ClassChange, ImageChange } from '@segue/protocol'
import type { Kinds } from '../changes/index.ts'
import type { Edit } from '../edit.ts'
import { refuse } from '../errors.ts'

/** The kinds that set attributes and classes of the host's elements. */
export const PROPERTY_KINDS: Kinds = {
  attribute: setAttribute,
  image: setImage,
  link: ({ href: value }, element, edit) => setAttribute({ name: 'href', value }, element, edit),
  class: setClasses,
}

/** The second lock: publishing allows a list of attributes and addresses, the page refuses what could run. */
function setAttribute(
  { name, value }: Pick<AttributeChange, 'name' | 'value'>,
  element: Element,
  { set }: Edit,
): void {
  if (/^(on|style$|srcdoc$)/i.test(name)) refuse('ATTRIBUTE_NOT_ALLOWED')
  if (/^(java|vb)script:/i.test(value.replace(/[\s\p{Cc}]/gu, ''))) refuse('URL_NOT_ALLOWED')
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
  set(element, 'class', undefined, accessClasses)
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

/** All classes. Where they are the same but for order and spacing, writing restores the spelling. */
function accessClasses(node: Node, name: string, value?: string | null): string | null {
  const element = node as Element
  const current = element.getAttribute(name)
  if (value !== undefined && toWords(current) === toWords(value)) {
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  return current
}

function toWords(classes: string | null): string {
  return `${classes ?? ''}`.trim().split(/\s+/).sort().join()
}
