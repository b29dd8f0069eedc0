import type { TransitionRow } from '@segue/protocol'
import { FiguresTable } from '../elements/figures-table.tsx'
import { toCount, toDurationOrNone } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'

/** Every move between two stages, most visitors first. */
export function MovesTable(props: {
  readonly moves: readonly TransitionRow[]
  readonly names: Names
}) {
  const { moves, names } = props
  if (moves.length === 0) return <p class="muted">{en.journey.noMoves}</p>
  const sorted = [...moves].sort((a, b) => b.visitors - a.visitors)
  const { label, from, to, visitors, moves: moved, median } = en.journey
  return (
    <FiguresTable
      label={label}
      columns={[from, to, visitors, moved, median]}
      words={2}
      rows={sorted.map((row) => [
        ...[names.stage(row.from), names.stage(row.to), toCount(row.visitors)],
        ...[toCount(row.moves), toDurationOrNone(row.hoursMedian)],
      ])}
    />
  )
}
