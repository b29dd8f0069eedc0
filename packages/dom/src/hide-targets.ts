import type { Stop } from './edit.ts'
import { type Place, toSelector } from './find-targets.ts'
import { join, type Party } from './rounds.ts'
import { createRules } from './sheets.ts'

/** What {@link hideTargets} needs to know. */
export interface HideOptions {
  readonly document: Document
  /** Milliseconds after which everything shows by itself. */
  readonly ms: number
  /** How the deadline is waited for. Default: the timer of the script's window. */
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
  { document, ms, setTimeout = globalThis.setTimeout }: HideOptions,
): Stop {
  let show: Stop = () => {}
  try {
    setTimeout(() => show(), ms)
    show = join(
      document,
      places.map((place) => hide(document, toSelector(place))),
    )
  } catch {
    // Without a timer nothing is hidden.
  }
  return () => show()
}

/** Descendants are named too: one with `visibility: visible` of its own would stay seen. */
function* hide(document: Document, selector: string): Party {
  const [rule, removeRules] = createRules(document)
  try {
    for (;;) {
      rule(`:is(${selector}),:is(${selector}) *{visibility:hidden!important}`)
      yield
    }
  } finally {
    removeRules()
  }
}
