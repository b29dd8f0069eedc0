import type { WatchParts } from '../../pack.ts'

/**
 * Listens on the document, and on every open shadow root that the visitor came to: what happens to a form, such as
 * `submit`, is heard no further than the root that the form stands in.
 */
export function listenInside(
  { listen }: Pick<WatchParts, 'listen'>,
  work: { readonly [type: string]: (event: Event) => void },
): void {
  const known = new WeakSet<EventTarget>()
  /** Events that were heard further out already: `composed` does not tell, Chromium's `submit` claims it. */
  const heard = new WeakSet<Event>()

  function add(root: EventTarget): void {
    known.add(root)
    for (const [type, hear] of Object.entries(work))
      listen(root, type, (event) => {
        if (heard.has(event)) return
        heard.add(event)
        hear(event)
      })
  }

  add(document)
  for (const arrival of ARRIVALS)
    listen(document, arrival, (event) => {
      for (const root of event.composedPath())
        if (root instanceof ShadowRoot && !known.has(root)) add(root)
    })
}

/** These leave shadow roots; one of them comes before whatever a visitor does to a form. */
const ARRIVALS = ['focusin', 'click', 'input']
