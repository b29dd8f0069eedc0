import type { ExperimentResult, GoalArm, GoalResult } from '@segue/protocol'
import { TableFrame } from '../elements/table-frame.tsx'
import { toCount, toLiftText, toMoneyText, toPercent, toRateText } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { toArmLook } from './arm-look.ts'
import { ArmMark } from './arm-mark.tsx'
import { toArmName } from './judgement-text.ts'

/** Goals as groups of rows, an arm each: who converted, how the arm stands against the baseline, and money. */
export function GoalTable(props: {
  readonly label: string
  readonly goals: readonly GoalResult[]
  readonly result: Pick<ExperimentResult, 'experience'>
  readonly names: Names
  readonly currency: string
}) {
  const { label, goals, result, names, currency } = props
  const { goalTable } = en.results
  return (
    <TableFrame label={label}>
      <thead>
        <tr>
          <th scope="col">{goalTable.arm}</th>
          {goalTable.columns.map((column) => (
            <th key={column} scope="col" class="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {goals.map((goal) => (
        <GoalRows key={goal.goal} goal={goal} {...{ result, names, currency }} />
      ))}
    </TableFrame>
  )
}

function GoalRows(props: {
  readonly goal: GoalResult
  readonly result: Pick<ExperimentResult, 'experience'>
  readonly names: Names
  readonly currency: string
}) {
  const { goal, result, names, currency } = props
  const { experience } = result
  const { goalTable } = en.results
  const arms = goal.arms.map(({ arm }) => arm)
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={goalTable.columns.length + 1} class="goal-head">
          {goalTable.goal(names.goal(goal.goal), goalTable.roles[goal.role])}
        </th>
      </tr>
      {goal.arms.map((row) => (
        <tr key={row.arm}>
          <th scope="row">
            <ArmMark look={toArmLook(arms, row.arm)} /> {toArmName({ experience, names }, row.arm)}
          </th>
          {toCells(row, currency).map((cell, column) => (
            <td key={goalTable.columns[column]} class="number">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** In the order of the columns. */
function toCells({ visitors, converted, rate, against, value }: GoalArm, currency: string) {
  return [
    en.results.of(toCount(converted), toCount(visitors)),
    toRateText(rate),
    against?.lift ? toLiftText(against.lift) : NONE,
    against ? toPercent(against.beats) : NONE,
    value ? toMoneyText(value.mean, currency) : NONE,
    value?.against?.lift ? toLiftText(value.against.lift) : NONE,
  ]
}

const NONE = '–'
