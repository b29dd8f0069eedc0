import type { Stage } from '@segue/protocol'
import type { Program } from '../program.ts'
import { DAY_SECONDS } from '../time/window.ts'
import { moveTo, type Update } from './transition.ts'

/**
 * Takes a visitor who did nothing until `now` through every stage that takes such visitors, each at its own moment,
 * however late somebody looks.
 */
export function lapse(program: Program, update: Update, now: number): Update {
  const { lastSeen } = update.profile
  let result = update
  for (const [stage, lapseMs] of lapsesOf(program)) {
    const { stage: current } = result.profile.journey
    const hasLapsed = lapsesOf(program).some(([{ id }, ms]) => id === current && ms >= lapseMs)
    if (now - lastSeen >= lapseMs && !hasLapsed) {
      result = moveTo(result, { to: stage.id, cause: 'lapse' }, lastSeen + lapseMs)
    }
  }
  return result
}

/** The stages that take visitors who did nothing, with how long, in milliseconds; the shortest first. */
export function lapsesOf({ stages }: Program): readonly (readonly [Stage, number])[] {
  return stages
    .map(({ stage }) => [stage, (stage.lapseAfterDays ?? 0) * DAY_SECONDS * 1000] as const)
    .filter(([, ms]) => ms > 0)
    .sort((a, b) => a[1] - b[1])
}
