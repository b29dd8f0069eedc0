import type { TransitionRow } from '@segue/protocol'
import { TableFrame } from '../elements/table-frame.tsx'
import { toCount, toDuration } from '../format/numbers.ts'
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
  return (
    <TableFrame label={en.journey.label}>
      <thead>
        <tr>
          <th scope="col">{en.journey.from}</th>
          <th scope="col">{en.journey.to}</th>
          <th scope="col" class="number">
            {en.journey.visitors}
          </th>
          <th scope="col" class="number">
            {en.journey.moves}
          </th>
          <th scope="col" class="number">
            {en.journey.median}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={`${row.from} ${row.to}`}>
            <th scope="row">{names.stage(row.from)}</th>
            <td>{names.stage(row.to)}</td>
            <td class="number">{toCount(row.visitors)}</td>
            <td class="number">{toCount(row.moves)}</td>
            <td class="number">{row.hoursMedian === null ? '–' : toDuration(row.hoursMedian)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
