import type { StageDay, StageMove, StageReport } from '@segue/protocol'
import { compare } from '../order.ts'

/** What stores count for the stages report; see definition.md. */
export interface StageSums {
  readonly days: readonly StageDay[]
  readonly stages: readonly StageCount[]
  readonly moves: readonly Omit<StageMove, 'share'>[]
}

/** What stores count of one stage beside the moves into it and out of it. */
export interface StageCount {
  readonly stage: string
  readonly visitors: number
  readonly began: number
  readonly stayed: number
  readonly hoursMedian: number | null
}

/** Adds up the moves of each stage, and puts all rows in their order. */
export function toStageReport({ days, stages, moves }: StageSums): StageReport {
  const sum = (isCounted: (move: Omit<StageMove, 'share'>) => boolean) =>
    moves.filter(isCounted).reduce((total, move) => total + move.moves, 0)
  return {
    days: [...days].sort(
      (a, b) => compare(a.day, b.day) || b.visitors - a.visitors || compare(a.stage, b.stage),
    ),
    stages: stages
      .map(({ stage, visitors, began, stayed, hoursMedian }) => ({
        ...{ stage, visitors, began },
        came: sum(({ to }) => to === stage),
        went: sum(({ from }) => from === stage),
        stayed,
        back: sum(({ from, cause }) => from === stage && cause === 'exit'),
        lapsed: sum(({ from, cause }) => from === stage && cause === 'lapse'),
        hoursMedian,
      }))
      .sort((a, b) => b.visitors - a.visitors || compare(a.stage, b.stage)),
    moves: moves
      .map((move) => ({ ...move, share: move.moves / sum(({ from }) => from === move.from) }))
      .sort(
        (a, b) =>
          b.moves - a.moves ||
          compare(a.from, b.from) ||
          compare(a.to, b.to) ||
          compare(a.cause, b.cause),
      ),
  }
}
