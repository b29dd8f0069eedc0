import { isSafeUrl } from '@segue/protocol'
import type { Stop } from '../edit.ts'
import { refuse } from '../errors.ts'
import { HELD } from '../sheets.ts'
import { checkNew } from './create-nodes.ts'

/**
 * A copy that looks like the element, without ids, handlers and scripts: what there can be once only, or would run.
 * Until the stop, a click on it goes to the node that it is a copy of, and to nobody else: the host's listeners and
 * whoever counts clicks see one click, on the original. Throws for what has a state that a copy cannot carry.
 */
export function copyElement(element: Element): [copy: Element, stop: Stop] {
  const window = element.ownerDocument.defaultView as Window & typeof globalThis
  const originals = new WeakMap<EventTarget, Node>()
  const copy = copyNode(element, originals) as Element

  function passOn(event: Event): void {
    const original = event.target && originals.get(event.target)
    if (!original) return
    event.preventDefault()
    event.stopImmediatePropagation()
    original.dispatchEvent(new window.MouseEvent('click', event))
  }

  window.addEventListener('click', passOn, true)
  copy.setAttribute('data-segue-copy', '')
  return [copy, () => window.removeEventListener('click', passOn, true)]
}

function copyNode(node: Node, originals: WeakMap<EventTarget, Node>): Node {
  const copy = checkNew(node.cloneNode(false))
  originals.set(copy, node)
  if (node.nodeType !== 1) return copy
  const [element, copied] = [node as Element, copy as Element]
  if (element.matches(STATEFUL)) refuse('COPY_NOT_POSSIBLE')
  for (const { name, value } of [...copied.attributes])
    if (ONCE.test(name) || (ADDRESS.test(name) && !isSafeUrl(value))) copied.removeAttribute(name)
  for (const child of element.childNodes)
    if (!(child as Partial<Element>).matches?.(LEFT_OUT))
      copied.appendChild(copyNode(child, originals))
  return copied
}

const ONCE = new RegExp(`^(id|on.*|${HELD})$`, 'i')
const ADDRESS = /(href|src)$/i
const STATEFUL = 'audio,canvas,embed,form,frame,iframe,input,object,select,textarea,video'
const LEFT_OUT = '[data-segue-copy],base,link,meta,noscript,script,style,template,title'
