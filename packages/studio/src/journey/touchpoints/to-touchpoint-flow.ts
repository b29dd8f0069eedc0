import type { TouchpointReport } from '@segue/protocol'
import { FLOW_TOUCHPOINTS_MAX } from '../../limits.ts'
import { type Flow, type FlowRow, toFlow } from '../flow/to-flow.ts'

/** What visitors met before they came into a stage, for each stage. */
export type StageTouchpoints = Readonly<Record<string, Pick<TouchpointReport, 'rows'>>>

/**
 * Bands from touchpoints to the stages that visitors came into afterwards. Whoever met several is in several bands. Of the
 * touchpoints those with most visitors are drawn, which are told by name.
 */
export function toTouchpointFlow(stages: readonly string[], told: StageTouchpoints): Flow {
  const rows = toTouchpointRows(stages, told).filter(({ from }) => from !== OTHERS)
  const sums = new Map<string, number>()
  for (const { from, visitors } of rows) sums.set(from, (sums.get(from) ?? 0) + visitors)
  const left = [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, FLOW_TOUCHPOINTS_MAX)
    .map(([touchpoint]) => touchpoint)
  return toFlow(
    rows.filter(({ from }) => left.includes(from)),
    { left, reached: stages },
  )
}

/** Every touchpoint with every stage that somebody came into after it, by the order of the stages. */
export function toTouchpointRows(
  stages: readonly string[],
  told: StageTouchpoints,
): readonly FlowRow[] {
  return stages.flatMap((to) =>
    (told[to]?.rows ?? [])
      .map(({ touchpoint: from, converted: visitors }) => ({ from, to, visitors }))
      .filter(({ visitors }) => visitors > 0),
  )
}

/** All touchpoints beyond those that are named. */
export const OTHERS = '*'
