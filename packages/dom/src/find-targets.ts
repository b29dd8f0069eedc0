import type { Fingerprint, Target } from '@segue/protocol'
import { read } from './edit.ts'
import { isOpen } from './is-open.ts'
import { OWN, type Page } from './page.ts'

/** A target, or the name of a slot. A slot is `<segue-slot name="…">` or any element with `data-segue="…"`. */
export type Place = Target | { readonly slot: string }

/**
 * The elements that are the place for certain, and those of the known ones that still may be it: hosts recycle
 * elements for other content. `onLater` hears of the others that the parser has not completed and that may become
 * one. Throws on a selector that is none.
 */
export function findTargets(
  page: Page,
  place: Place,
  known: ReadonlyMap<Element, unknown> = new Map(),
  onLater?: (element: Element) => void,
): Set<Element> {
  const found = new Set(page.document.querySelectorAll(toSelector(place)))
  for (const element of known.keys())
    if (element.isConnected && isAltered(page, element)) found.add(element)
  for (const element of found) {
    const verdict =
      !element.closest(REFUSED) && matchFingerprint(page, element, (place as Target).fingerprint)
    if (verdict === true || (verdict && known.has(element))) continue
    found.delete(element)
    if (verdict) onLater?.(element)
  }
  return found
}

/** The selector of a place. */
export function toSelector(place: Place): string {
  if ('selector' in place) return place.selector
  const name = JSON.stringify(place.slot)
  return `segue-slot[name=${name}],[data-segue=${name}]`
}

/** True where a selector may judge wrongly, because we changed attributes of the element or of one around it. */
function isAltered({ properties }: Page, element: Element): boolean {
  return [...properties].some(
    ({ node, name }) => !name.startsWith('data-segue-') && node.contains(element),
  )
}

/**
 * Whether an element is what its fingerprint says, judged by the host's content and never by ours. `'later'` while
 * the parser may still complete the text and what there is of it fits.
 */
function matchFingerprint(
  page: Page,
  element: Element,
  { tag = element.localName, role, text, attributes }: Fingerprint = {},
): boolean | 'later' {
  const readHost = (node: Node, name: string) => {
    const held = page.propertyOf(node, name)
    return held ? held.host : read(node, name)
  }
  const isOther = ([name, value]: [string, string | undefined]) =>
    value !== undefined && readHost(element, name) !== value
  if (tag !== element.localName || Object.entries({ role, ...attributes }).some(isOther))
    return false
  if (text === undefined) return true
  const walker = page.walk(element)
  let words = ''
  while (walker.nextNode())
    if (walker.currentNode.nodeType === 3) words += readHost(walker.currentNode, '')
  words = words.replace(/\s+/g, ' ').trim()
  return isOpen(page, element) ? text.startsWith(words) && 'later' : words === text
}

/**
 * Our own content, and elements whose text or attributes load, run or style something: a change must not reach them.
 */
const REFUSED = `[${OWN}],base,embed,frame,iframe,link,meta,noscript,object,script,style,template`
