import type { Target } from '@segue/protocol'
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
 * The elements that are the target for certain. Those that the parser has not completed are held unseen where the
 * verdict waits for their text. Throws on a selector that is none.
 */
export function findTargets(page: Page, target: Target): Element[] {
  return [...page.document.querySelectorAll(target.selector)].filter((element) => {
    if (REFUSED.test(element.localName) || page.ledger.isOwn(element)) return false
    const verdict = matchFingerprint(page, element, target.fingerprint)
    if (verdict === 'later') page.holder.hold(element)
    return verdict === true
  })
}

/** True while an element that was the target still is: hosts recycle elements for other content. */
export function isStillTarget(page: Page, target: Target, element: Element): boolean {
  return (
    element.isConnected &&
    (page.ledger.isAltered(element) || element.matches(target.selector)) &&
    matchFingerprint(page, element, target.fingerprint) !== false
  )
}

/** Elements whose text or attributes load, run or style something: a change of content must not reach them. */
const REFUSED = /^(base|embed|i?frame|link|meta|noscript|object|script|style|template)$/i
