import { EVENT_TYPES } from '@segue/protocol'
import type { WatchParts } from '../pack.ts'
import { attempt } from '../platform.ts'
import { attributeOf } from './attribute-of.ts'
import { textOf } from './text-of.ts'

/**
 * Watches clicks on elements marked with `data-segue-click="name"`, also inside open shadow roots, and on those marked
 * with `data-segue-privacy`, which open the visitor's panel and lead nowhere else.
 */
export function watchClicks({ listen, record, segue }: WatchParts): void {
  listen(document, 'click', (event) => {
    for (const element of event.composedPath()) {
      if (!(element instanceof Element)) continue
      if (attributeOf(element, 'data-segue-privacy') !== null) {
        event.preventDefault()
        segue.privacy()
      }
      const name = attributeOf(element, 'data-segue-click')
      if (name === null) continue
      // Drawings may say it in the way that came first, too.
      const link = attributeOf(element, 'href') ?? attributeOf(element, 'xlink:href')
      // Most of what is clicked is no link, and a browser takes long to refuse an address.
      const url = link !== null && attempt(() => new URL(link, element.baseURI).href)
      const href = /^https?:/.exec(url as string)?.input
      record(EVENT_TYPES.click, { name, text: textOf(element) || undefined, href })
      return
    }
  })
}
