import type { PathRow } from '@segue/protocol'

/** The pages of visits as columns, and the ways between them as bands. All numbers are pixels. */
export interface PathFlow {
  readonly height: number
  readonly nodes: readonly PathNode[]
  readonly bands: readonly PathBand[]
}

/** A page at a step. Of its `visits` so many `left` there; unknown in the last column. */
export interface PathNode {
  readonly step: number
  readonly page: string
  readonly visits: number
  readonly left: number
  readonly y: number
  readonly height: number
}

/** Visits that went on, from the page at `startY` to the one at `endY` of the next step, both its upper edge. */
export interface PathBand {
  readonly row: PathRow & { readonly to: string }
  readonly startY: number
  readonly endY: number
  readonly height: number
}

/** Pages of a step from most visits to fewest, the others (`*`) last; bands leave and arrive in that order. */
export function toPathFlow(rows: readonly PathRow[], columns: number): PathFlow {
  const all = rows.reduce((sum, { step, visits }) => sum + (step === 1 ? visits : 0), 0)
  const toHeight = (visits: number) => (visits / Math.max(1, all)) * VISITS_PX
  const nodes = Array.from({ length: columns }, (_, place) =>
    toColumn(rows, place + 1, toHeight),
  ).flat()
  const find = (step: number, page: string | null) =>
    nodes.find((node) => node.step === step && node.page === page)
  const order = new Map(nodes.map((node, place) => [node, place]))
  const drawn = rows
    .flatMap((row) => {
      const from = find(row.step, row.from)
      const to = find(row.step + 1, row.to)
      return from && to ? [{ row: { ...row, to: to.page }, from, to }] : []
    })
    .sort(
      (a, b) =>
        (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0) ||
        (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0),
    )
  const leaving = new Map(nodes.map((node) => [node, node.y]))
  const coming = new Map(leaving)
  const take = (tops: Map<PathNode, number>, node: PathNode, height: number) => {
    const y = tops.get(node) ?? node.y
    tops.set(node, y + height)
    return y
  }
  const bands = drawn.map(({ row, from, to }): PathBand => {
    const height = toHeight(row.visits)
    return { row, height, startY: take(leaving, from, height), endY: take(coming, to, height) }
  })
  const bottoms = nodes.map(({ y, height }) => y + Math.max(height, LABEL_PX))
  return { height: Math.max(0, ...bottoms), nodes, bands }
}

function toColumn(
  rows: readonly PathRow[],
  step: number,
  toHeight: (visits: number) => number,
): PathNode[] {
  const out = rows.filter((row) => row.step === step)
  const into = rows.filter((row) => row.step === step - 1)
  const sum = (found: readonly PathRow[]) => found.reduce((all, { visits }) => all + visits, 0)
  const pages = new Set([...out.map(({ from }) => from), ...into.flatMap(({ to }) => to ?? [])])
  const found = [...pages].map((page) => {
    const own = out.filter(({ from }) => from === page)
    const came = sum(into.filter(({ to }) => to === page))
    const left = sum(own.filter(({ to }) => to === null))
    return { page, visits: own.length > 0 ? sum(own) : came, left }
  })
  const rank = (page: string) => (page === OTHERS ? 1 : 0)
  found.sort((a, b) => rank(a.page) - rank(b.page) || b.visits - a.visits)
  let y = 0
  return found.map((node): PathNode => {
    const top = y
    const height = toHeight(node.visits)
    y += Math.max(height, LABEL_PX) + GAP_PX
    return { ...node, step, y: top, height }
  })
}

/** All pages of a step that are not named. */
export const OTHERS = '*'
/** Pixels that all visits together are tall. */
const VISITS_PX = 260
const GAP_PX = 8
/** Pixels that the name of a page needs. */
const LABEL_PX = 16
