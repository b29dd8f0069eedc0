import type { SegmentCondition, StageCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { type Ask, expectChange, type Scene, toSeconds } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'
import type { Truth } from '../truth.ts'

/**
 * Yes when the visitor is in the segment; one that does not exist is unknown. Circles are refused when a site config is
 * published; in one that was not, a segment is unknown to itself.
 */
export function compileSegment({ segment }: SegmentCondition, build: Build): Ask {
  const index = build.segments.get(segment)
  return (scene) => (index === undefined ? undefined : askSegment(scene, index))
}

/** The answer of a segment, asked once per scene. While it is being asked it is unknown, which ends any cycle. */
export function askSegment(scene: Scene, index: number): Truth {
  const { truths, program } = scene
  if (!(index in truths)) {
    truths[index] = undefined
    truths[index] = program.segments[index]?.ask(scene)
  }
  return truths[index]
}

/** The segments the visitor is in, by id. */
export function findSegments(scene: Scene): readonly string[] {
  return scene.program.segments
    .filter((_, index) => askSegment(scene, index) === true)
    .map(({ id }) => id)
}

/** Yes in the stage, or a later one, since at least so many days (of 24 hours). */
export function compileStage({ stage, orLater, daysAtLeast }: StageCondition, build: Build): Ask {
  const wanted = build.stages.get(stage)
  if (wanted === undefined) return () => undefined
  return (scene) => {
    const { journey } = scene.profile
    const current = build.stages.get(journey.stage) ?? -1
    if (orLater ? current < wanted : current !== wanted) return false
    if (daysAtLeast === undefined) return true
    const second = toSeconds(journey.since) + daysAtLeast * DAY_SECONDS
    expectChange(scene, second)
    return scene.second >= second
  }
}
