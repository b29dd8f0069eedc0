import { isRecord, type StageCondition } from '@segue/protocol'
import { positionOf } from '../conditions/references.ts'
import { type Scene, toSeconds } from '../scene.ts'
import { toSentence } from '../sentence/to-sentence.ts'
import { DAY_SECONDS } from '../time/window.ts'
import { askedOfParts } from './asked-of-parts.ts'
import type { ConditionReceipt, Fact } from './receipt.ts'

/**
 * What a condition that is not answered as wanted asks of the stage, wherever in it: for each such part the visitor's
 * stage and the nearest one that would do, or when they will have been in it for long enough.
 */
export function stageFactsOf(
  { condition, answer, parts }: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): readonly Fact[] {
  if (answer === wanted) return []
  if (parts) {
    const { inside } = askedOfParts(condition, wanted)
    return parts.flatMap((part) => stageFactsOf(part, inside, scene))
  }
  const isOfStage = isRecord(condition as unknown) && 'stage' in condition
  return isOfStage ? [factOf(condition, wanted, scene)] : []
}

function factOf(condition: StageCondition, wanted: 'yes' | 'no', scene: Scene): Fact {
  const { journey } = scene.profile
  const { stages } = scene.program.config.journey
  const { stage, orLater, daysAtLeast = 0 } = condition
  const asked = positionOf(stage, stages)
  const current = positionOf(journey.stage, stages)
  const isAsked = (at: number) => asked >= 0 && (orLater ? at >= asked : at === asked)
  const asks = toSentence(wanted === 'yes' ? condition : { none: [condition] })
  if (wanted === 'yes' && isAsked(current)) {
    const at = (toSeconds(journey.since) + daysAtLeast * DAY_SECONDS) * 1000
    const [actual, nearest] = [scene.now, at].map((time) => new Date(time).toISOString())
    return { name: 'time', actual: `${actual}`, wanted: asks, nearest: `${nearest}` }
  }
  const [nearest] = stages
    .map(({ id }, at) => ({ id, at }))
    .filter(({ at }) => asked >= 0 && isAsked(at) === (wanted === 'yes'))
    .sort((a, b) => Math.abs(a.at - current) - Math.abs(b.at - current))
  return {
    ...{ name: 'stage', actual: journey.stage, wanted: asks },
    ...(nearest && { nearest: nearest.id }),
  }
}
