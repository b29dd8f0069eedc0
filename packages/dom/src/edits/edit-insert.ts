import type { InsertChange } from '@segue/protocol'
import type { ChangeState, Edit } from '../edit.ts'
import { isOpen } from '../is-open.ts'
import type { Page } from '../page.ts'
import { createNodes, ownNodes } from './create-nodes.ts'

/** Puts nodes beside or into an element, and back there when the host removes them or moves the element. */
export function editInsert(
  page: Page,
  element: Element,
  { position, nodes }: Pick<InsertChange, 'position' | 'nodes'>,
): Edit | ChangeState {
  const { document, ledger } = page
  const created = createNodes(document, nodes)
  const release = ledger.claim(element, ` ${position}${JSON.stringify(nodes)}`)
  if (!release) return 'contested'
  const own = ownNodes(page, element, created) as ChildNode[]
  const onward = position === 'before' || position === 'last'
  const inside = position === 'first' || position === 'last'

  function keep(): boolean {
    const open = isOpen(page, element)
    if (isPlaced(open)) return false
    element[METHODS[position]](...own)
    return !open
  }

  /** The host may add inside, without a quarrel; only behind what the parser adds `last` has to be taken up again. */
  function isPlaced(open: boolean): boolean {
    let edge: Node | null | undefined = onward ? own.at(-1) : own[0]
    if (!edge || own.some((node) => node.parentNode !== edge?.parentNode)) return !edge
    const parent = edge.parentNode
    while (edge && ledger.own.has(edge)) edge = onward ? edge.nextSibling : edge.previousSibling
    return inside ? parent === element && !(onward && open && edge) : edge === element
  }

  function undo(): void {
    release?.()
    for (const node of own) node.remove()
  }

  return { keep, undo }
}

const METHODS = { before: 'before', after: 'after', first: 'prepend', last: 'append' } as const
