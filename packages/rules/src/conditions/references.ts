import type { SegmentCondition, StageCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompiledSegment } from '../program.ts'
import { type Ask, hasCome, type Scene, toSeconds } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'

/** Yes when the visitor is in the segment; one that does not exist is unknown. */
export function compileSegment({ segment }: SegmentCondition, { config }: Build): Ask {
  const index = positionOf(segment, config.segments)
  return (scene) => scene.program.segments[index]?.ask(scene) ?? null
}

/** The segments the visitor is in, by id. */
export function findSegments(scene: Scene): readonly string[] {
  const { segments } = scene.program
  const found: string[] = []
  for (let index = 0; index < segments.length; index += 1) {
    const { id, ask } = segments[index] as CompiledSegment
    if (ask(scene)) found.push(id)
  }
  return found
}

/** Yes in the stage, or a later one, since at least so many days (of 24 hours). */
export function compileStage(
  { stage, orLater, daysAtLeast }: StageCondition,
  { config }: Build,
): Ask | false {
  const { stages } = config.journey
  const wanted = positionOf(stage, stages)
  return (
    wanted >= 0 &&
    ((scene) => {
      const { journey } = scene.profile
      const current = positionOf(journey.stage, stages)
      return (
        (orLater ? current >= wanted : current === wanted) &&
        (!daysAtLeast ||
          hasCome(scene, (toSeconds(journey.since) + daysAtLeast * DAY_SECONDS) * 1000))
      )
    })
  )
}

/** The place in a list of the part with that id; -1 when there is none. */
export function positionOf(id: string, parts: readonly { readonly id: string }[]): number {
  return parts.findIndex((part) => part.id === id)
}
