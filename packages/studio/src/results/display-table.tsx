import type { DisplayRow } from '@segue/protocol'
import { TableFrame } from '../elements/table-frame.tsx'
import { toCount, toMilliseconds, toPercent, toShift } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { toArmLook } from './arm-look.ts'
import { ArmMark } from './arm-mark.tsx'

/** How each arm came into sight. Shares are of the exposures that were measured. */
export function DisplayTable(props: {
  readonly experience: string
  readonly arms: readonly string[]
  readonly rows: readonly DisplayRow[]
  readonly names: Names
}) {
  const { experience, arms, rows, names } = props
  const { display } = en.results
  return (
    <>
      <p class="card-about">{display.about}</p>
      <TableFrame label={display.tableOf(names.experience(experience))}>
        <thead>
          <tr>
            <th scope="col">{display.arm}</th>
            {display.columns.map((column) => (
              <th key={column} scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm}>
              <th scope="row">
                <ArmMark look={toArmLook(arms, arm)} /> {names.arm(experience, arm)}
              </th>
              {toCells(rows.find((row) => row.arm === arm)).map((cell, column) => (
                <td key={display.columns[column]} class="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  )
}

/** In the order of the columns. */
function toCells(row: DisplayRow | undefined): string[] {
  if (row === undefined) return en.results.display.columns.map(() => NONE)
  const { exposures, measured, missing, contested, hiddenMsP75, layoutShiftP75 } = row
  const toShare = (count: number, all: number) => (all > 0 ? toPercent(count / all) : NONE)
  return [
    toCount(exposures),
    toShare(row.seen, measured),
    toShare(row.originalSeen, measured),
    toShare(missing + contested, exposures),
    hiddenMsP75 === null ? NONE : toMilliseconds(hiddenMsP75),
    layoutShiftP75 === null ? NONE : toShift(layoutShiftP75),
  ]
}

const NONE = '–'
