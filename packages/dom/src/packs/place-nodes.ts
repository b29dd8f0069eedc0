import type { Position } from '@segue/protocol'
import type { Edit } from '../edit.ts'

/** Puts nodes of ours where a position seen from an element says, unless they are there. */
export function placeNodes(
  own: readonly ChildNode[],
  position: Position,
  element: Element,
  edit: Edit,
): void {
  const onward = position === 'before' || position === 'last'
  const inside = isInside(position)
  const open = edit.isOpen(edit.document, element)

  /** The host may add inside, without a quarrel; only behind what the parser adds `last` has to be taken up again. */
  function isPlaced(): boolean {
    let edge: Node | null | undefined = onward ? own.at(-1) : own[0]
    if (!edge || own.some((node) => node.parentNode !== edge?.parentNode)) return !edge
    const parent = edge.parentNode
    while (edge && edit.ours.has(edge)) edge = onward ? edge.nextSibling : edge.previousSibling
    return inside ? parent === element && !(onward && open && edge) : edge === element
  }

  if (isPlaced()) return
  element[METHODS[position]](...own)
  if (!open) edit.disturb()
}

/** True for positions within the element that they are seen from. */
export function isInside(position: Position): boolean {
  return position === 'first' || position === 'last'
}

const METHODS = { before: 'before', after: 'after', first: 'prepend', last: 'append' } as const
