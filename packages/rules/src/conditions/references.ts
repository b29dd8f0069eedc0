import type { SegmentCondition, StageCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { type Ask, expectChange, type Scene, toSeconds } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'
import type { Truth } from '../truth.ts'

/**
 * Yes when the visitor is in the segment; one that does not exist is unknown. Circles are refused when a site config is
 * published; in one that was not, a segment is unknown to itself.
 */
export function compileSegment({ segment }: SegmentCondition, { config }: Build): Ask {
  const index = positionOf(segment, config.segments)
  return (scene) => askSegment(scene, index)
}

/** The answer of a segment, asked once per scene. While it is being asked it is unknown, which ends any circle. */
export function askSegment(scene: Scene, index: number): Truth {
  const { answers, program } = scene
  if (answers[index] === undefined) {
    answers[index] = null
    answers[index] = program.segments[index]?.ask(scene) ?? null
  }
  return answers[index] ?? undefined
}

/** The segments the visitor is in, by id. */
export function findSegments(scene: Scene): readonly string[] {
  return scene.program.segments.filter((_, index) => askSegment(scene, index)).map(({ id }) => id)
}

/** Yes in the stage, or a later one, since at least so many days (of 24 hours). */
export function compileStage(
  { stage, orLater, daysAtLeast = 0 }: StageCondition,
  { config }: Build,
): Ask | false {
  const { stages } = config.journey
  const wanted = positionOf(stage, stages)
  return (
    wanted >= 0 &&
    ((scene) => {
      const { journey } = scene.profile
      const current = positionOf(journey.stage, stages)
      const second = toSeconds(journey.since) + daysAtLeast * DAY_SECONDS
      if (orLater ? current < wanted : current !== wanted) return false
      expectChange(scene, second)
      return !daysAtLeast || scene.second >= second
    })
  )
}

/** The place in a list of the part with that id; -1 when there is none. */
export function positionOf(id: string, parts: readonly { readonly id: string }[]): number {
  return parts.findIndex((part) => part.id === id)
}
