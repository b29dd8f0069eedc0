import type { TransitionRow } from '@segue/protocol'
import { type Flow, toFlow, toPlace } from './to-flow.ts'

/** Moves between stages as bands, both sides in the order of the journey. Who came back to the same stage moved nowhere. */
export function toStageFlow(
  stages: readonly string[],
  rows: readonly TransitionRow[],
): Flow<TransitionRow> {
  return toFlow(
    rows.filter(({ from, to }) => from !== to),
    {
      ...{ left: stages, reached: stages },
      isBack: ({ from, to }) => toPlace(stages, to) < toPlace(stages, from),
    },
  )
}
