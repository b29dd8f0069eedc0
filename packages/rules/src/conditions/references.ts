import type { SegmentCondition, StageCondition } from '@segue/protocol'
import { type Build, slotFor } from '../build.ts'
import { type Ask, hasCome, type Scene, toSeconds } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'
import type { Truth } from '../truth.ts'

/**
 * Yes when the visitor is in the segment; one that does not exist is unknown. It is asked once per scene. While it is
 * being asked it is unknown, which ends any circle: circles are refused when a site config is published, in one that was
 * not a segment is unknown to itself.
 */
export function compileSegment({ segment }: SegmentCondition, build: Build): Ask {
  const place = positionOf(segment, build.config.segments)
  const slot = slotFor(place, build)
  return (scene) => {
    const { found, program } = scene
    if (found[slot] === undefined) {
      found[slot] = null
      found[slot] = program.segments[place]?.ask(scene) ?? null
    }
    return found[slot] as Truth
  }
}

/** The segments the visitor is in, by id. */
export function findSegments(scene: Scene): readonly string[] {
  const ids: string[] = []
  for (const { id, ask } of scene.program.segments) if (ask(scene)) ids.push(id)
  return ids
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
