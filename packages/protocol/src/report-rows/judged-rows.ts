import type { ExperimentReport, GoalResult, LoyaltyReport, SegmentReport } from '../index.ts'
import { type TableRow, toColumns } from './table-row.ts'

/** One line per experience, goal and arm. */
export function toExperimentRows({ rows }: ExperimentReport): readonly TableRow[] {
  return rows.flatMap(({ experience, baseline, judgement, goals }) =>
    toGoalRows({ experience, judgement: judgement?.code ?? null }, goals, baseline),
  )
}

/** One line per segment, goal and arm; what the segment is worth stands on the lines of the goal that it is worth it in. */
export function toSegmentRows({ rows }: SegmentReport): readonly TableRow[] {
  return rows.flatMap(({ segment, judgement, cannotTell, goals, worth }) => {
    const head = { segment, judgement: judgement?.code ?? null }
    return toGoalRows(head, goals, cannotTell ? null : 'holdout').map((row) => {
      const own = row.goal === worth?.goal && row.arm !== 'holdout' ? worth : null
      return {
        ...row,
        ...toColumns('gain', own?.gain),
        cost: own?.cost ?? null,
        ...toColumns('roi', own?.roi),
        ...{ cannotTell: cannotTell?.code ?? null, remedy: cannotTell?.remedy ?? null },
      }
    })
  })
}

/** One line per segment and measure. */
export function toLoyaltyRows({ rows }: LoyaltyReport): readonly TableRow[] {
  return rows.map(({ segment, measure, holdout, personalized, difference, cannotTell }) => ({
    ...{ segment, measure, holdoutVisitors: holdout.visitors },
    ...toColumns('holdout', holdout.result),
    personalizedVisitors: personalized.visitors,
    ...toColumns('personalized', personalized.result),
    ...toColumns('difference', difference),
    ...{ p: difference?.p ?? null, cannotTell },
  }))
}

function toGoalRows(
  head: TableRow,
  goals: readonly GoalResult[],
  baseline: string | null,
): readonly TableRow[] {
  return goals.flatMap(({ goal, role, arms }) =>
    arms.map((row) => ({
      ...head,
      ...{ goal, role, arm: row.arm, baseline },
      ...{ visitors: row.visitors, converted: row.converted },
      ...{ conversions: row.conversions, revenue: row.revenue },
      ...toColumns('rate', row.rate),
      ...toColumns('lift', row.against?.lift),
      ...{ p: row.against?.difference.p ?? null, beats: row.against?.beats ?? null },
      loss: row.against?.loss ?? null,
      ...toColumns('value', row.value?.mean),
      ...toColumns('valueLift', row.value?.against?.lift),
      valueBeats: row.value?.against?.beats ?? null,
    })),
  )
}
