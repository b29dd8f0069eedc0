import { DEAD_CLICK_MS } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attributeOf } from '../../watchers/attribute-of.ts'
import { findLink, type Link } from '../links/find-link.ts'

/**
 * Watches clicks on what looks clickable that nothing follows for `DEAD_CLICK_MS`: no change of a node or attribute,
 * no movement, no other field or page. Whatever changes the page meanwhile counts as an answer, so a page that never
 * rests has no dead clicks. Styles are asked for only when nothing followed; clicks in between are not judged.
 */
export function watchDeadClicks({ guard, listen, onStop, record }: WatchParts): void {
  let isAnswered = true
  let isJudging = false
  const answer = guard(() => {
    isAnswered = true
  })
  const changes = new MutationObserver(answer)
  onStop(() => changes.disconnect())
  for (const type of ANSWERS) listen(window, type, answer)
  const { navigation } = window as { navigation?: unknown }
  if (navigation instanceof EventTarget)
    listen(navigation, 'navigate', (event) => {
      // A link to `#` changes the address and nothing else; one to a place within the page scrolls.
      if ((event as { readonly hashChange?: boolean }).hashChange !== true) answer()
    })

  listen(document, 'click', (event) => {
    const path = event.composedPath().filter((part) => part instanceof Element)
    const link = findLink(event)
    if (isJudging) return
    isJudging = true
    isAnswered = false
    // An observer of the document does not see into components, whose roots the click has come through.
    for (const root of event.composedPath())
      if (root === document || root instanceof ShadowRoot) changes.observe(root as Node, WHATEVER)
    setTimeout(
      guard(() => {
        isJudging = false
        changes.disconnect()
        const leads = link && !event.defaultPrevented && leavesView(link)
        const element = isAnswered || leads ? undefined : findClickable(path)
        if (element === undefined) return
        const { clientX, clientY } = event as MouseEvent
        const at = { x: Math.round(clientX), y: Math.round(clientY) }
        record('dead_click', { ...at, element: toName(element) })
      }),
      DEAD_CLICK_MS,
    )
  })
}

/** A link that nobody stopped is on its way, however slow the server; one to a place within the view is not. */
function leavesView({ url }: Link): boolean {
  const isHere = url.href.replace(/#.*/, '') === location.href.replace(/#.*/, '')
  return url.protocol !== 'javascript:' && !(isHere && url.href.includes('#'))
}

/** What the visitor took for clickable: a button or link, else what has the pointer of one. */
function findClickable(path: readonly Element[]): Element | undefined {
  const [element] = path
  if (element === undefined || showsInside(element)) return undefined
  const named = path.find((part) => CLICKABLE.test(attributeOf(part, 'role') ?? part.tagName))
  return named ?? (getComputedStyle(element).cursor === 'pointer' ? element : undefined)
}

/** Where a click shows what it did inside, no observer sees it. In a component with a closed root it seems to meet that. */
function showsInside({ tagName, shadowRoot }: Element): boolean {
  return ANSWERS_INSIDE.test(tagName) || (tagName.includes('-') && shadowRoot === null)
}

function toName(element: Element): string {
  const id = attributeOf(element, 'id')
  return element.tagName.toLowerCase() + (id ? `#${id}` : '')
}

const CLICKABLE = /^(a|area|button|summary|link|tab|menuitem)$/i

const ANSWERS_INSIDE =
  /^(input|textarea|select|option|label|canvas|video|audio|iframe|embed|object)$/i

const WHATEVER = { attributes: true, characterData: true, childList: true, subtree: true } as const

/** What else shows that something happened. Of boxes and fields, too: listeners of the window hear all of them first. */
const ANSWERS = [
  ...['scroll', 'focus', 'blur', 'select', 'input', 'change', 'submit', 'reset', 'invalid'],
  ...['toggle', 'copy', 'play', 'pause', 'beforeprint', 'pagehide'],
  'visibilitychange',
]
