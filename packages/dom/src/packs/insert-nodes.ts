import type { InsertChange } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { createNodes, markNodes } from './create-nodes.ts'

/** Puts nodes beside or into an element, and back there when the host removes them or moves the element. */
export function insertNodes({ position, nodes }: InsertChange, element: Element, edit: Edit): void {
  const onward = position === 'before' || position === 'last'
  const inside = position === 'first' || position === 'last'
  const open = edit.isOpen(edit.document, element)
  edit.set(element, `data-segue-${position}${JSON.stringify(nodes)}`, null)
  const own = edit.own(element, () => markNodes(createNodes(edit.document, nodes)))

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

const METHODS = { before: 'before', after: 'after', first: 'prepend', last: 'append' } as const
