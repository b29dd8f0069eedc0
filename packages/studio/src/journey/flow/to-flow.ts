import type { TransitionRow } from '@segue/protocol'

/** Moves between stages as bands from the stages that were left to those that were reached. All numbers are pixels. */
export interface Flow {
  readonly height: number
  readonly left: readonly FlowStage[]
  readonly reached: readonly FlowStage[]
  readonly bands: readonly Band[]
}

/** One stage at one side, as tall as its visitors. */
export interface FlowStage {
  readonly stage: string
  readonly visitors: number
  readonly y: number
  readonly height: number
}

/** One kind of move: from `startY` to `endY`, both its upper edge, `height` thick all the way. */
export interface Band {
  readonly row: TransitionRow
  readonly direction: 'forward' | 'back'
  readonly startY: number
  readonly endY: number
  readonly height: number
}

/** Bands never cross within a stage: they leave and arrive in the order of the journey. */
export function toFlow(stages: readonly string[], rows: readonly TransitionRow[]): Flow {
  const place = (stage: string) => (stages.indexOf(stage) + stages.length + 1) % (stages.length + 1)
  const moves = rows
    .filter(({ from, to, visitors }) => from !== to && visitors > 0)
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
  const all = moves.reduce((sum, { visitors }) => sum + visitors, 0)
  const toHeight = (visitors: number) => (visitors / Math.max(1, all)) * BANDS_PX
  const stack = (side: 'from' | 'to') => {
    const met = [...new Set(moves.map((move) => move[side]))].sort((a, b) => place(a) - place(b))
    let y = 0
    return met.map((stage): FlowStage => {
      const own = moves.filter((move) => move[side] === stage)
      const visitors = own.reduce((sum, move) => sum + move.visitors, 0)
      const height = toHeight(visitors)
      const top = y
      y += Math.max(height, LABEL_PX) + GAP_PX
      return { stage, visitors, y: top, height }
    })
  }
  const left = stack('from')
  const reached = stack('to')
  const nextY = {
    from: new Map(left.map(({ stage, y }) => [stage, y])),
    to: new Map(reached.map(({ stage, y }) => [stage, y])),
  }
  const take = (side: 'from' | 'to', row: TransitionRow) => {
    const y = nextY[side].get(row[side]) ?? 0
    nextY[side].set(row[side], y + toHeight(row.visitors))
    return y
  }
  const bands = moves.map((row): Band => {
    const direction = place(row.to) > place(row.from) ? 'forward' : 'back'
    const height = toHeight(row.visitors)
    return { row, direction, startY: take('from', row), endY: take('to', row), height }
  })
  const bottoms = [...left, ...reached].map(({ y, height }) => y + Math.max(height, LABEL_PX))
  return { height: Math.max(0, ...bottoms), left, reached, bands }
}

/** Pixels that all visitors together are tall. */
const BANDS_PX = 220
/** Pixels between two stages of a side. */
const GAP_PX = 12
/** Pixels that the name of a stage needs. */
const LABEL_PX = 18
