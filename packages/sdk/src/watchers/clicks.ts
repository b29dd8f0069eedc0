import { attempt, listen } from '../platform.ts'
import { attributeOf } from './attribute-of.ts'
import { textOf } from './text-of.ts'

/**
 * Watches clicks on elements marked with `data-segue-click="name"`, also inside open shadow roots, and on those marked
 * with `data-segue-privacy`, which lead nowhere else.
 */
export function watchClicks(onClick: (props: object) => void, onPrivacy: () => void): void {
  listen(document, 'click', (event) => {
    for (const element of event.composedPath()) {
      if (!(element instanceof Element)) continue
      if (attributeOf(element, 'data-segue-privacy') !== null) {
        event.preventDefault()
        onPrivacy()
      }
      const name = attributeOf(element, 'data-segue-click')
      if (name === null) continue
      const link = attributeOf(element, 'href')
      const url = link === null ? undefined : attempt(() => new URL(link, element.baseURI).href)
      const href = /^https?:/.test(url as string) ? url : undefined
      onClick({ name, text: textOf(element) || undefined, href })
      return
    }
  })
}
