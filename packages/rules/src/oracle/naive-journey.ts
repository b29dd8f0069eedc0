import type { Stage } from '@segue/protocol'
import type { Known, Step } from './history.ts'
import { answer } from './naive-condition.ts'

/** The stage after a step, decided from the whole history as the shape of the journey describes it. */
export function moveNaively(known: Known, step: Step): Known['journey'] {
  const { config, journey, situation } = known
  const { stages } = config.journey
  const current = stages.find(({ id }) => id === journey.stage)
  if (!current) return journey
  const isOpen = (stage: Stage) =>
    stage.enter !== undefined &&
    answer(stage.enter, known) === 'yes' &&
    !(stage.exit && answer(stage.exit, known) === 'yes')
  const at = momentOf(step)
  const go = (stage: Stage | undefined) => {
    const to = stage?.id ?? (stages[0] as Stage).id
    return to === journey.stage ? journey : { stage: to, since: Math.max(at, journey.since) }
  }
  const latestOf = (candidates: readonly Stage[]) => candidates.filter(isOpen).at(-1)
  if (current.lapseAfterDays) return isDoing(step) ? go(latestOf(stages)) : journey
  const position = stages.indexOf(current)
  const ahead = latestOf(stages.slice(position + 1))
  if (ahead) return go(ahead)
  const mayLeave = situation.now - journey.since >= (current.dwellHoursMin ?? 0) * 3_600_000
  const wantsLeave = current.exit !== undefined && answer(current.exit, known) === 'yes'
  return mayLeave && wantsLeave ? go(latestOf(stages.slice(0, position))) : journey
}

/** The stage a visitor has lapsed into by `now`, if any. */
export function lapseNaively(known: Known, lastSeen: number, now: number): Known['journey'] {
  const patience = ({ lapseAfterDays = 0 }: Stage) => lapseAfterDays * 86_400_000
  const passed = known.config.journey.stages
    .filter((stage) => patience(stage) > 0 && now - lastSeen >= patience(stage))
    .sort((a, b) => patience(a) - patience(b))
  const current = known.config.journey.stages.find(({ id }) => id === known.journey.stage)
  const deepest = passed.at(-1)
  if (!deepest || (current && patience(current) >= patience(deepest))) return known.journey
  return { stage: deepest.id, since: Math.max(lastSeen + patience(deepest), known.journey.since) }
}

/** When a step happened: at the event's own time, though never in the future. */
export function momentOf({ event, situation }: Step): number {
  return event && event.at < situation.now ? event.at : situation.now
}

/** True for a step in which the visitor did something: the record of a move in the journey is none. */
export function isDoing({ event }: Step): boolean {
  return event !== undefined && event.type !== MOVE_RECORD
}

/** The type of event that records a move in the journey. */
export const MOVE_RECORD = 'journey_stage_change'
