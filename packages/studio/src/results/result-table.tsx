import { TableFrame } from '../elements/table-frame.tsx'
import { toCount, toMoney, toRateText } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { toArmLook } from './arm-look.ts'
import { ArmMark } from './arm-mark.tsx'
import type { ArmResult, ExperienceResult } from './experience-results.ts'

/** Segments as rows, arms as columns, every number in its cell. */
export function ResultTable(props: {
  readonly result: ExperienceResult
  readonly names: Names
  readonly currency: string
}) {
  const { result, names, currency } = props
  return (
    <TableFrame label={en.results.tableOf(names.experience(result.experience))}>
      <thead>
        <tr>
          <th scope="col">{en.results.segment}</th>
          {result.arms.map((arm) => (
            <th key={arm} scope="col" class="number">
              <ArmMark look={toArmLook(result.arms, arm)} /> {names.arm(result.experience, arm)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.segments.map(({ segment, arms }) => (
          <tr key={segment}>
            <th scope="row">{names.segment(segment)}</th>
            {result.arms.map((id) => (
              <td key={id} class="number">
                <ArmCell arm={arms.find(({ arm }) => arm === id)} currency={currency} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

function ArmCell({ arm, currency }: { arm: ArmResult | undefined; currency: string }) {
  if (!arm) return <span class="muted">–</span>
  return (
    <>
      <span class="cell-main">{toRateText({ ...arm, estimate: arm.rate })}</span>
      <span class="cell-line muted">
        {en.results.of(toCount(arm.converted), toCount(arm.visitors))}
      </span>
      <span class="cell-line">
        {en.results.perVisitor(toMoney(arm.revenuePerVisitor, currency))}
      </span>
      <span class="cell-line muted">
        {en.results.revenue(toMoney(arm.revenue, currency), toCount(arm.conversions))}
      </span>
      {arm.early && <span class="chip chip-warn">{en.results.early}</span>}
    </>
  )
}
