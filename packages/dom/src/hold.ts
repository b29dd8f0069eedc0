import { HOLD_MS } from './limits.ts'
import type { Page } from './page.ts'

/**
 * Keeps elements unseen, in their place, while the parser has not yet shown whether they are targets; and lets go of
 * those that were held before and are not any more.
 *
 * The deadline is an animation's end, so nothing stays unseen when the stream stalls or the script dies.
 */
export function holdElements({ sheet }: Page, before: Set<Element>, now: Set<Element>): void {
  for (const element of before) if (!now.has(element)) element.removeAttribute(MARK)
  for (const element of now) element.setAttribute(MARK, '')
  if (now.size > 0) sheet.addRule(RULE)
}

const MARK = 'data-segue-hold'
const RULE = `@media all{@keyframes segue-hold{from,to{visibility:hidden}}[${MARK}]{animation:segue-hold ${HOLD_MS}ms!important}}`
