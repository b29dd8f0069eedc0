import type { Stage } from '@segue/protocol'
import { DAY_SECONDS } from '../time/window.ts'
import { contradicts } from './contradicts.ts'
import type { Finding } from './finding.ts'
import { LOOP_DAYS_MAX, LOOP_ROUNDS_MIN } from './limits.ts'
import type { Walked, World } from './world.ts'

/** Stages that no visitor comes to. */
export function checkStages({ config, walked }: World): readonly Finding[] {
  return config.journey.stages.flatMap((stage, index): readonly Finding[] => {
    const isWayIn = stage.enter !== undefined || stage.lapseAfterDays !== undefined || index === 0
    const isProven = !isWayIn || (stage.enter !== undefined && contradicts(stage.enter))
    const isReached =
      index === 0 || walked.some(({ transitions }) => transitions.some(({ to }) => to === stage.id))
    if (isReached || (!isProven && stage.enter === undefined)) return []
    const text = isProven
      ? `${stage.name} cannot be reached.`
      : `${stage.name}: none of ${walked.length} visitors reaches it.`
    const path = `journey.stages[${index}]`
    return [
      { code: 'STAGE_UNREACHABLE', path, about: [stage.id], text, witness: walked[0].history },
    ]
  })
}

/** Stages between which a visitor goes back and forth within days. */
export function checkLoops(world: World): readonly Finding[] {
  const { stages } = world.config.journey
  return stages.flatMap((stage, index): readonly Finding[] => {
    if (!stage.exit) return []
    const witness = world.walked.find((visitor) => isLooping(stage, visitor))
    if (!witness) return []
    const text = `${stage.name}: a visitor enters and leaves it ${LOOP_ROUNDS_MIN} times within ${LOOP_DAYS_MAX} days.`
    const path = `journey.stages[${index}]`
    return [{ code: 'STAGE_LOOP', path, about: [stage.id], text, witness: witness.history }]
  })
}

function isLooping({ id }: Stage, { transitions }: Walked): boolean {
  const exits = transitions.filter(({ from, cause }) => from === id && cause === 'exit')
  return exits.some(({ at }, index) => {
    const first = exits[index - LOOP_ROUNDS_MIN + 1]
    return first !== undefined && at - first.at <= LOOP_DAYS_MAX * DAY_SECONDS * 1000
  })
}
