import type { JsonObject } from '@segue/protocol'
import type { Edge } from '../edge.ts'
import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'
import { tryRead } from '../try-read.ts'

/** Watches clicks on elements marked with `data-segue-click="name"`, also inside open shadow roots. */
export function watchClicks(edge: Edge, onClick: (props: JsonObject) => void): void {
  edge.listen(document, 'click', (event) => {
    for (const element of event.composedPath()) {
      const name = element instanceof Element ? attributeOf(element, 'data-segue-click') : null
      if (name !== null) return onClick({ name, ...toClickProps(element as Element) })
    }
  })
}

function toClickProps(element: Element): JsonObject {
  const text = `${element.textContent}`.trim().replace(/\s+/g, ' ')
  const href = attributeOf(element, 'href')
  return {
    ...(text && { text: text.slice(0, CLICK_TEXT_CHARS_MAX) }),
    ...(href !== null && { href: tryRead(() => new URL(href, location.href).href, href) }),
  }
}

/** Through the prototype: a form's fields hide its methods (`<input name="getAttribute">`). */
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}
