import type { Stop } from '@segue/dom'
import type { JsonObject } from '@segue/protocol'
import type { Edge } from '../edge.ts'
import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'
import { tryRead } from '../try-read.ts'

/** Watches clicks on elements marked with `data-segue-click="name"`, also inside open shadow roots. */
export function watchClicks(edge: Edge, onClick: (props: JsonObject) => void): Stop {
  return edge.listen(document, 'click', (event) => {
    const marked = event
      .composedPath()
      .find(
        (target): target is Element =>
          target instanceof Element && attributeOf(target, MARK) !== null,
      )
    if (marked !== undefined) onClick(toClickProps(marked))
  })
}

function toClickProps(element: Element): JsonObject {
  const text = `${element.textContent}`.trim().replace(/\s+/g, ' ')
  const href = attributeOf(element, 'href')
  return {
    name: attributeOf(element, MARK) ?? '',
    ...(text !== '' && { text: text.slice(0, CLICK_TEXT_CHARS_MAX) }),
    ...(href !== null && { href: tryRead(() => new URL(href, location.href).href, href) }),
  }
}

/** Through the prototype: a form's fields hide its methods (`<input name="getAttribute">`). */
function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

const MARK = 'data-segue-click'
