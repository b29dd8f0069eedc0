import type { Stage, StageReport } from '@segue/protocol'
import type { Compared, Framed } from '@segue/protocol/api'

/** How a stage fared in a period. */
export interface StageFigures {
  /** Who is in it at the end of the period. */
  readonly visitors: number
  /** Of all who are in a stage, 0 to 1. */
  readonly share: number
  /** Who was in it at the end of the period before; null where nobody was in any stage. */
  readonly before: number | null
  /** Of stays that ended; null without any. */
  readonly hoursMedian: number | null
  /** Moves into later stages, into earlier ones, and into one of those who stayed away. */
  readonly on: number
  readonly back: number
  readonly lapsed: number
}

/** The figures of each stage, by its id. */
export function toStageFigures(
  { stages, moves, compared }: Compared<Framed<StageReport>>,
  journey: readonly Stage[],
): ReadonlyMap<string, StageFigures> {
  const place = (id: string) => journey.findIndex((stage) => stage.id === id)
  const isAway = (id: string) => journey[place(id)]?.lapseAfterDays !== undefined
  const all = sumStayed(stages)
  const allBefore = sumStayed(compared?.stages ?? [])
  return new Map(
    journey.map(({ id }) => {
      const flow = stages.find(({ stage }) => stage === id)
      const visitors = flow?.stayed ?? 0
      const former = compared?.stages.find(({ stage }) => stage === id)?.stayed ?? 0
      const own = moves.filter(({ from }) => from === id)
      const count = (isMeant: (to: string) => boolean) =>
        own.reduce((sum, move) => sum + (isMeant(move.to) ? move.moves : 0), 0)
      return [
        id,
        {
          visitors,
          share: all === 0 ? 0 : visitors / all,
          before: allBefore === 0 ? null : former,
          hoursMedian: flow?.hoursMedian ?? null,
          on: count((to) => !isAway(to) && place(to) > place(id)),
          back: count((to) => place(to) < place(id)),
          lapsed: count((to) => isAway(to) && place(to) > place(id)),
        },
      ]
    }),
  )
}

function sumStayed(stages: StageReport['stages']): number {
  return stages.reduce((sum, { stayed }) => sum + stayed, 0)
}
