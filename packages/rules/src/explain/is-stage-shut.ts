import type { Stage, StageCondition } from '@segue/protocol'
import { positionOf } from '../conditions/references.ts'
import type { Scene } from '../scene.ts'

/** True when no stage that the visitor can still come to is one that a condition is answered as wanted in. */
export function isStageShut(
  { stage, orLater, daysAtLeast }: StageCondition,
  wanted: 'yes' | 'no',
  { program, profile }: Scene,
): boolean {
  const { stages } = program.config.journey
  const current = positionOf(profile.journey.stage, stages)
  const asked = positionOf(stage, stages)
  // Somebody in a stage of another site config may come to any; who only has to stay for longer is there.
  if (current < 0 || (wanted === 'no' && daysAtLeast)) return false
  const fits = (at: number) => (orLater ? at >= asked : at === asked) === (wanted === 'yes')
  return ![...reachable(current, stages)].some(fits)
}

/** The stages that moves of any cause can lead to from one, itself included. */
function reachable(from: number, stages: readonly Stage[]): ReadonlySet<number> {
  const reached = new Set([from])
  // A set grows while it is walked.
  for (const at of reached) {
    const { exit, lapseAfterDays } = stages[at] ?? {}
    const mayGoBack = exit !== undefined || lapseAfterDays
    stages.forEach(({ enter, lapseAfterDays: patience }, to) => {
      const isOpen = enter !== undefined || to === 0
      if (patience || (isOpen && (to > at || mayGoBack))) reached.add(to)
    })
  }
  return reached
}
