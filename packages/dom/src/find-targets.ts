import type { Target } from '@segue/protocol'
import { OWN } from './edits/create-nodes.ts'
import { matchFingerprint } from './match-fingerprint.ts'
import type { Page } from './page.ts'

/** A target, or the name of a slot. */
export type Place = Target | { readonly slot: string }

/** Where a place is looked for. A slot is `<segue-slot name="…">` or any element with `data-segue="…"`. */
export function toTarget(place: Place): Target {
  if (!('slot' in place)) return place
  const name = JSON.stringify(place.slot)
  return { selector: `segue-slot[name=${name}],[data-segue=${name}]` }
}

/**
 * The elements that are the target for certain. `onLater` hears of those that the parser has not completed and that
 * may become one. Throws on a selector that is none.
 */
export function findTargets(
  page: Page,
  { selector, fingerprint }: Target,
  onLater?: (element: Element) => void,
): Element[] {
  return [...page.document.querySelectorAll(selector)].filter((element) => {
    if (element.closest(REFUSED)) return false
    const verdict = matchFingerprint(page, element, fingerprint)
    if (verdict === 'later') onLater?.(element)
    return verdict === true
  })
}

/** True while an element that was the target still is: hosts recycle elements for other content. */
export function isStillTarget(
  page: Page,
  { selector, fingerprint }: Target,
  element: Element,
): boolean {
  return (
    element.isConnected &&
    (element.matches(selector) || page.ledger.isAltered(element)) &&
    matchFingerprint(page, element, fingerprint) !== false
  )
}

/**
 * Our own content, and elements whose text or attributes load, run or style something: a change must not reach them.
 */
const REFUSED = `[${OWN}],base,embed,frame,iframe,link,meta,noscript,object,script,style,template`
