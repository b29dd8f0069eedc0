import type { Fingerprint, Target } from '@segue/protocol'
import { isAltered, readHost } from './edit.ts'
import { isOpen, walkHost } from './host-nodes.ts'
import { OWN } from './sheets.ts'

/** A target, or the name of a slot. A slot is `<segue-slot name="…">` or any element with `data-segue="…"`. */
export type Place = Target | { readonly slot: string }

/**
 * The elements that are the place for certain, and those of the known ones that still may be it: hosts recycle
 * elements for other content. `onLater` hears of the others that the parser has not completed and that may become
 * one. A target with other ways is one element or none: the first way that finds exactly one says which. Throws on a
 * selector that is none.
 */
export function findTargets(
  document: Document,
  place: Place,
  known: ReadonlyMap<Element, unknown> = new Map(),
  onLater?: (element: Element) => void,
): Set<Element> {
  const found = new Set(document.querySelectorAll(toSelector(place)))
  let isUndecided = false
  for (const element of known.keys())
    if (element.isConnected && isAltered(element)) found.add(element)
  for (const element of found) {
    const isTarget = matchFingerprint(document, element, (place as Target).fingerprint)
    if (isTarget ?? known.has(element)) continue
    found.delete(element)
    if (isTarget === undefined) {
      isUndecided = true
      onLater?.(element)
    }
  }
  const { or } = place as Target
  if (!or || (found.size === 1 && !isUndecided)) return found
  // What is found before all has come, and before all that waits may be judged, can be taken for the target wrongly.
  for (const way of isUndecided || document.readyState === 'loading' ? [] : or) {
    const one = findTargets(document, { ...way, or: [] })
    if (one.size) return one
  }
  return new Set()
}

/** The selector of a place. */
export function toSelector({
  selector,
  slot,
}: Partial<Target & { readonly slot: string }>): string {
  return selector ?? `segue-slot[name="${slot}"],[data-segue="${slot}"]`
}

/**
 * Whether an element is what its fingerprint says, judged by the host's content and never by ours. Undefined while
 * the host says wait, and while the parser may still complete the text and what there is of it fits.
 */
function matchFingerprint(
  document: Document,
  element: Element,
  { tag = element.localName, role, text, attributes }: Fingerprint = {},
): boolean | undefined {
  const isOther = ([name, value]: [string, string | undefined]) =>
    value !== undefined && readHost(element, name) !== value
  if (
    element.closest(REFUSED) ||
    tag !== element.localName ||
    Object.entries({ role, ...attributes }).some(isOther)
  )
    return false
  if (element.closest(WAITING)) return undefined
  if (text === undefined) return true
  const words = readWords(document, element)
  return isOpen(document, element) && text.startsWith(words) ? undefined : words === text
}

/** The host's text of an element, without ours, white space collapsed. */
export function readWords(document: Document, element: Element): string {
  const walker = walkHost(document, element)
  let words = ''
  while (walker.nextNode())
    if (walker.currentNode.nodeType === 3) words += readHost(walker.currentNode, '')
  return words.replace(/\s+/g, ' ').trim()
}

/** What the host puts around what a framework will hydrate, until it has. */
const WAITING = '[data-segue-wait]'

/**
 * Our own content, and elements whose text or attributes load, run or style something: a change must not reach them.
 */
const REFUSED = `[${OWN}],base,embed,frame,iframe,link,meta,noscript,object,script,style,template`
