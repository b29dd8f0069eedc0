import { scrub } from '@segue/protocol'
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
      const link = attributeOf(element, 'href')
      const url = link === null ? undefined : attempt(() => new URL(link, element.baseURI).href)
      const href = /^https?:/.test(`${url}`) ? url : undefined
      onClick({ name, text: readText(element) || undefined, href })
      return
    }
  })
}

/** The element's text, scrubbed before it is cut, without what somebody typed or can choose. */
function readText(element: Element): string {
  const walker = document.createTreeWalker(element, SHOW_TEXT)
  const { closest } = Element.prototype
  let text = ''
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!closest.call(parentElement, TYPED)) text += textContent
  }
  return scrub(text.replace(/\s+/g, ' ').trim()).slice(0, CLICK_TEXT_CHARS_MAX)
}

/** `NodeFilter.SHOW_TEXT`. */
const SHOW_TEXT = 4
const TYPED = 'textarea,select,option,[contenteditable]'
