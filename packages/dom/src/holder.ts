import type { Stop } from './edit.ts'
import { HOLD_MS } from './limits.ts'
import type { Sheet } from './sheet.ts'

/** Keeps elements unseen, in their place, while the parser has not yet shown whether they are targets. */
export interface Holder {
  /** Holds an element until the next round; for {@link HOLD_MS} altogether at most. */
  readonly hold: (element: Element) => void
  /** Ends a round: lets go of what was not held in it. */
  readonly settle: () => void
}

/** The deadline is an animation's end, so nothing stays unseen when the stream stalls or the script dies. */
export function createHolder(sheet: Sheet): Holder {
  let held = new Set<Element>()
  let holding = new Set<Element>()
  let stops: Stop[] = []

  function settle(): void {
    for (const element of held) if (!holding.has(element)) element.removeAttribute(MARK)
    for (const element of holding) element.setAttribute(MARK, '')
    if (holding.size > 0 && stops.length === 0) stops = RULES.map((rule) => sheet.addRule(rule))
    if (holding.size === 0) for (const stop of stops.splice(0)) stop()
    held = holding
    holding = new Set()
  }

  return { hold: (element) => holding.add(element), settle }
}

const MARK = 'data-segue-hold'
const RULES = [
  '@keyframes segue-hold{from,to{visibility:hidden}}',
  `[${MARK}]{animation:segue-hold ${HOLD_MS}ms!important}`,
]
