import { type InsertChange, toJson } from '@segue/protocol'
import type { Edit } from '../edit.ts'
import { createNodes, markNodes } from './create-nodes.ts'
import { placeNodes } from './place-nodes.ts'

/** Puts nodes beside or into an element, and back there when the host removes them or moves the element. */
export function insertNodes({ position, nodes }: InsertChange, element: Element, edit: Edit): void {
  edit.set(element, `data-segue-${position}${toJson(nodes)}`, null)
  const own = edit.own(element, () => markNodes(createNodes(edit.document, nodes)))
  placeNodes(own, position, element, edit)
}
