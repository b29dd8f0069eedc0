import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'
import { attempt, listen } from '../platform.ts'
import { attributeOf } from './attribute-of.ts'

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
      const { textContent } = element
      const text = `${textContent}`.trim().replace(/\s+/g, ' ').slice(0, CLICK_TEXT_CHARS_MAX)
      const link = attributeOf(element, 'href')
      const href = link ? (attempt(() => new URL(link, location.href).href) ?? link) : undefined
      onClick({ name, text: text || undefined, href })
      return
    }
  })
}
