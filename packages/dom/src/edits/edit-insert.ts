import type { InsertChange, Position } from '@segue/protocol'
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
  const own = ownNodes(page, element, created)
  const { method, inside, side } = PLACES[position]

  function keep(): boolean {
    const parsing = isOpen(page, element)
    if (isPlaced(parsing)) return false
    element[method](...own)
    return !parsing
  }

  /** `last` has to be taken up again while the parser appends; later the host may append without a quarrel. */
  function isPlaced(parsing: boolean): boolean {
    const parent = inside ? element : element.parentNode
    if (own.some((node) => node.parentNode !== parent)) return false
    if (inside) return !parsing || position === 'first' || neighbour() === null
    return own.length === 0 || neighbour() === element
  }

  /** The host's node next to ours, on the side where the element is or would be. */
  function neighbour(): Node | null | undefined {
    let node: Node | null | undefined = side === 'nextSibling' ? own.at(-1) : own[0]
    do node = node?.[side]
    while (node && ledger.own.has(node))
    return node
  }

  function undo(): void {
    release?.()
    for (const node of own) node.parentNode?.removeChild(node)
  }

  keep()
  return { keep, undo }
}

const PLACES: { readonly [P in Position]: Place } = {
  before: { method: 'before', inside: false, side: 'nextSibling' },
  after: { method: 'after', inside: false, side: 'previousSibling' },
  first: { method: 'prepend', inside: true, side: 'previousSibling' },
  last: { method: 'append', inside: true, side: 'nextSibling' },
}

interface Place {
  readonly method: 'before' | 'after' | 'prepend' | 'append'
  readonly inside: boolean
  readonly side: 'nextSibling' | 'previousSibling'
}
