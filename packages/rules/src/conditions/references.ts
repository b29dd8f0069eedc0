import type { SegmentCondition, StageCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompiledSegment } from '../program.ts'
import { type Ask, expectChange, type Scene, toSeconds, UNKNOWN } from '../scene.ts'
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

/** The answer of a segment, asked once per scene. While it is being asked it is unknown, which ends any circle. */
export function askSegment(scene: Scene, index: number): Truth {
  const { answers } = scene
  const known = answers[index]
  if (known !== undefined) return known === UNKNOWN ? undefined : known
  answers[index] = UNKNOWN
  const truth = scene.program.segments[index]?.ask(scene)
  answers[index] = truth ?? UNKNOWN
  return truth
}

/** The segments the visitor is in, by id. */
export function findSegments(scene: Scene): readonly string[] {
  const found: string[] = []
  const { segments } = scene.program
  for (let index = 0; index < segments.length; index += 1) {
    if (askSegment(scene, index)) found.push((segments[index] as CompiledSegment).id)
  }
  return found
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
