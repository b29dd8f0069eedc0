import { type DuplicateChange, type MoveChange, toJson } from '@segue/protocol'
import type { Edit, Stop } from '../edit.ts'
import { OWN } from '../sheets.ts'
import { copyElement } from './copy-element.ts'
import { isInside, placeNodes } from './place-nodes.ts'

/** A copy on the page, and what its original looked like when it was made. */
interface Copy {
  readonly node: Element
  readonly source: string
  readonly value: string
  /** Ends the passing on of clicks. */
  readonly stop: Stop
}

/**
 * Shows a copy of the element in another place; for a move the original is out of the layout meanwhile. The original
 * stays where it is, so a framework finds every node it owns; the copy is made anew whenever the original changes, and
 * clicks on it are the original's.
 *
 * Until the parser has brought the place, an element to be moved is held.
 */
export function showCopy(
  { kind, position, to }: MoveChange | DuplicateChange,
  element: Element,
  edit: Edit,
): void {
  const { document, hold, isOpen, ours, rule, set } = edit
  const isMove = kind === 'move'
  const [place] = edit.find(to)
  const isBeside = place === element && !isMove && !isInside(position)
  if (!place || (element.contains(place) && !isBeside)) {
    if (isMove && isOpen(document, document)) hold(element)
    throw 'missing'
  }
  const value = toJson([position, to])
  const name = isMove ? 'data-segue-move' : `data-segue-copy${value}`
  if (isMove) {
    rule(`[${MOVED}]:not([${OWN}]){display:none!important}`)
    set(element, MOVED, '')
  }
  set(element, name, value, accessCopy, null)
  const node = copiesOf(element).get(name)?.node as Element
  ours.add(node)
  placeNodes([node], position, place, edit)
}

/** A copy as a property of its original: there is one while it has a value, and a new one when the original changed. */
function accessCopy(original: Node, name: string, value?: string | null): string | null {
  const element = original as Element
  const copies = copiesOf(element)
  const known = copies.get(name)
  if (value === undefined) return known?.value ?? null
  const source = element.outerHTML
  if (value && known?.source === source) return value
  known?.stop()
  if (value === null) {
    known?.node.remove()
    copies.delete(name)
    return null
  }
  const [node, stop] = copyElement(element)
  node.setAttribute(OWN, '')
  known?.node.replaceWith(node)
  copies.set(name, { node, source, value, stop })
  // Calls for another round before anything is painted: changes that come after this one change the original, too.
  queueMicrotask(() => node.setAttribute(OWN, ''))
  return value
}

function copiesOf(element: Element): Map<string, Copy> {
  const copies = allCopies.get(element) ?? new Map<string, Copy>()
  allCopies.set(element, copies)
  return copies
}

const allCopies = new WeakMap<Element, Map<string, Copy>>()
const MOVED = 'data-segue-moved'
