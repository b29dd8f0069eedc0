import type { Stop } from './edit.ts'
import { type Place, toTarget } from './find-targets.ts'
import { openPage } from './page.ts'
import type { Sheet } from './sheet.ts'

/** What {@link hideTargets} needs to know. */
export interface HideOptions {
  readonly document: Document
  /** Milliseconds after which everything shows by itself. */
  readonly ms: number
  /** How the deadline is waited for. Default: the timer of the document's window. */
  readonly setTimeout?: (work: () => void, ms: number) => unknown
}

/**
 * Hides places that are about to change, now and before they exist, until stopped or until the deadline.
 *
 * `visibility`, because it keeps the layout, and because a host's `transition: all` shows the element at once, where
 * it would fade `opacity` in. Fingerprints are not looked at: the rule has to hold before there is an element.
 * A selector that is none hides nothing.
 */
export function hideTargets(
  places: readonly Place[],
  {
    document,
    ms,
    setTimeout = (work, ms) => document.defaultView?.setTimeout(work, ms),
  }: HideOptions,
): Stop {
  const page = openPage(document)
  const stops: Stop[] = []
  const show = () => {
    for (const stop of stops.splice(0)) stop()
  }
  try {
    setTimeout(show, ms)
    stops.push(page.join([{ fail: show }]))
    for (const place of places) stops.push(hide(page.sheet, toTarget(place).selector))
  } catch {
    // Without a timer nothing is hidden.
  }
  return show
}

/** Descendants are named too: one with `visibility: visible` of its own would stay seen. */
function hide(sheet: Sheet, selector: string): Stop {
  try {
    return sheet.addRule(`:is(${selector}),:is(${selector}) *{visibility:hidden!important}`)
  } catch {
    // Without constructed sheets, or for a selector that is none, the page stays as the host shows it.
    return () => {}
  }
}
