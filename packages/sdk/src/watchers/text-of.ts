import { scrub } from '@segue/protocol'
import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'

/** The element's text, scrubbed before it is cut, without what somebody typed or can choose. */
export function textOf(element: Element): string {
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
