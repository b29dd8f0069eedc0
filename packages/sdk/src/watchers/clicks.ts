import type { JsonObject } from '@segue/protocol'
import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'
import { attempt, listen } from '../platform.ts'
import { attributeOf } from './attribute-of.ts'

/** Watches clicks on elements marked with `data-segue-click="name"`, also inside open shadow roots. */
export function watchClicks(onClick: (props: JsonObject) => void): void {
  listen(document, 'click', (event) => {
    for (const element of event.composedPath()) {
      const name = element instanceof Element ? attributeOf(element, 'data-segue-click') : null
      if (name === null) continue
      const { textContent } = element as Element
      const text = `${textContent}`.trim().replace(/\s+/g, ' ').slice(0, CLICK_TEXT_CHARS_MAX)
      const link = attributeOf(element as Element, 'href')
      const href = link !== null && (attempt(() => new URL(link, location.href).href) ?? link)
      onClick({ name, ...(text && { text }), ...(href && { href }) })
      return
    }
  })
}
