/** Visitors on their way as bands, from what they left on one side to what they reached. All numbers are pixels. */
export interface Flow<Row extends FlowRow = FlowRow> {
  readonly height: number
  readonly left: readonly FlowNode[]
  readonly reached: readonly FlowNode[]
  readonly bands: readonly Band<Row>[]
}

/** What a band stands for. */
export interface FlowRow {
  readonly from: string
  readonly to: string
  readonly visitors: number
}

/** What bands leave, or reach, as tall as their visitors together. */
export interface FlowNode {
  readonly id: string
  readonly visitors: number
  readonly y: number
  readonly height: number
}

/** From `startY` to `endY`, both its upper edge, `height` thick all the way. */
export interface Band<Row extends FlowRow = FlowRow> {
  readonly row: Row
  readonly isBack: boolean
  readonly startY: number
  readonly endY: number
  readonly height: number
}

/** In which order nodes stand on each side, and which rows lead back. An id that is not listed stands behind the others. */
export interface FlowOrder<Row extends FlowRow> {
  readonly left: readonly string[]
  readonly reached: readonly string[]
  readonly isBack?: (row: Row) => boolean
}

/** Bands never cross within a node: they leave and arrive in the order of the other side. Rows without visitors have none. */
export function toFlow<Row extends FlowRow>(
  rows: readonly Row[],
  order: FlowOrder<Row>,
): Flow<Row> {
  const placeOf = {
    from: (id: string) => toPlace(order.left, id),
    to: (id: string) => toPlace(order.reached, id),
  }
  const taken = rows
    .filter(({ visitors }) => visitors > 0)
    .sort(
      (a, b) => placeOf.from(a.from) - placeOf.from(b.from) || placeOf.to(a.to) - placeOf.to(b.to),
    )
  const all = taken.reduce((sum, { visitors }) => sum + visitors, 0)
  const toHeight = (visitors: number) => (visitors / Math.max(1, all)) * BANDS_PX
  const stack = (side: 'from' | 'to') => {
    const met = [...new Set(taken.map((row) => row[side]))]
    met.sort((a, b) => placeOf[side](a) - placeOf[side](b))
    let y = 0
    return met.map((id): FlowNode => {
      const own = taken.filter((row) => row[side] === id)
      const visitors = own.reduce((sum, row) => sum + row.visitors, 0)
      const height = toHeight(visitors)
      const top = y
      y += Math.max(height, LABEL_PX) + GAP_PX
      return { id, visitors, y: top, height }
    })
  }
  const left = stack('from')
  const reached = stack('to')
  const nextY = {
    from: new Map(left.map(({ id, y }) => [id, y])),
    to: new Map(reached.map(({ id, y }) => [id, y])),
  }
  const take = (side: 'from' | 'to', row: Row) => {
    const y = nextY[side].get(row[side]) ?? 0
    nextY[side].set(row[side], y + toHeight(row.visitors))
    return y
  }
  const bands = taken.map((row): Band<Row> => {
    const isBack = order.isBack?.(row) ?? false
    const height = toHeight(row.visitors)
    return { row, isBack, startY: take('from', row), endY: take('to', row), height }
  })
  const bottoms = [...left, ...reached].map(({ y, height }) => y + Math.max(height, LABEL_PX))
  return { height: Math.max(0, ...bottoms), left, reached, bands }
}

/** The place of an id in a list; one that is not there stands behind all. */
export function toPlace(ids: readonly string[], id: string): number {
  const place = ids.indexOf(id)
  return place < 0 ? ids.length : place
}

/** Pixels that all visitors together are tall. */
const BANDS_PX = 220
/** Pixels between two nodes of a side. */
const GAP_PX = 12
/** Pixels that the name of a node needs. */
const LABEL_PX = 18
