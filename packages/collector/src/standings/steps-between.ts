import type { Judged } from './judge-visitor.ts'
import type { Standing, Step } from './standing.ts'

/** What leads from where a visitor stood to where they stand. `firstStage` is where everybody begins. */
export function stepsBetween(
  before: Standing,
  after: Pick<Judged, 'stage' | 'segments'> | undefined,
  firstStage: string,
): readonly Step[] {
  const from = before.stage || firstStage
  const left = Object.keys(before.segments).filter((id) => !after?.segments.includes(id))
  const entered = after?.segments.filter((id) => !(id in before.segments)) ?? []
  return [
    ...left.map((segment): Step => ({ kind: 'segment_exit', segment })),
    ...(after && after.stage !== from
      ? [{ kind: 'stage_change', from, to: after.stage } as const]
      : []),
    ...entered.map((segment): Step => ({ kind: 'segment_enter', segment })),
  ]
}
