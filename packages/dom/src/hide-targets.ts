import type { Stop } from './edit.ts'
import { type Place, toSelector } from './find-targets.ts'
import { openPage } from './page.ts'

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
 * Descendants are named too: one with `visibility: visible` of its own would stay seen. A selector that is none
 * hides nothing, and so does a page without a timer.
 */
export function hideTargets(
  places: readonly Place[],
  { document, ms, setTimeout = globalThis.setTimeout }: HideOptions,
): Stop {
  const page = openPage(document)
  const stops: Stop[] = []
  const attempt = (start: () => Stop) => {
    try {
      stops.push(start())
    } catch {
      // What is not hidden shows the host's content for a moment: less harm than an error in the page.
    }
  }
  const show = () => {
    for (const stop of stops.splice(0)) stop()
  }
  attempt(() => {
    setTimeout(show, ms)
    for (const place of places) {
      const selector = toSelector(place)
      attempt(() =>
        page.addRule(`:is(${selector}),:is(${selector}) *{visibility:hidden!important}`),
      )
    }
    return page.join([[]])
  })
  return show
}
