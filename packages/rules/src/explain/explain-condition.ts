import { CONDITION_DEPTH_MAX, type Condition, isRecord, type Test } from '@segue/protocol'
import { attempt } from '../attempt.ts'
import type { Build } from '../build.ts'
import { compileCondition } from '../conditions/compile-condition.ts'
import { readEvent } from '../conditions/event.ts'
import { positionOf } from '../conditions/references.ts'
import { readRfm } from '../conditions/rfm.ts'
import { readScore } from '../conditions/score.ts'
import { readProp, readTrait } from '../conditions/trait.ts'
import { RECEIPT_NODES_MAX } from '../limits.ts'
import type { Read, Scene } from '../scene.ts'
import type { Truth } from '../truth.ts'
import { evidenceSince } from './evidence-since.ts'
import { figureOf } from './figure-of.ts'
import { foreignFieldOf, foreignFieldOfSegment } from './foreign-field.ts'
import type { Answer, ConditionReceipt } from './receipt.ts'
import { reasonOf } from './unknown-reason.ts'

/** A condition of the scene's program with its answer, down to the values it looked up. */
export function explainCondition(
  condition: Condition,
  scene: Scene,
  around: Around = { asking: [], depth: 1, nodes: { left: RECEIPT_NODES_MAX } },
): ConditionReceipt {
  around.nodes.left -= 1
  const used: string[] = []
  const build = recordingBuild(scene.program, used)
  const fresh = { ...scene, found: foundWhile(around.asking, scene) }
  const answer = toAnswer(compileCondition(condition, build)(fresh))
  const read = () => compileRead(condition, build)?.(fresh)
  const figure = attempt(() => figureOf(condition, read(), build, fresh), {})
  const parts = partsOf(condition, scene, around)
  const receipt = {
    condition,
    answer,
    ...figure,
    ...(parts && { parts }),
  }
  const since = parts ? undefined : evidenceSince(condition, figure.actual, used, scene)
  return {
    ...receipt,
    ...(answer === 'unknown' && unknownOf(receipt, build, around.asking)),
    ...(since !== undefined && { since }),
  }
}

/** Why it is unknown: a field that the language does not know comes before all else. */
function unknownOf(
  receipt: ConditionReceipt,
  build: Build,
  asking: readonly string[],
): Pick<ConditionReceipt, 'reason' | 'field'> {
  const field = attempt(() => foreignFieldOf(receipt.condition, build), undefined)
  if (field !== undefined) return { reason: 'field_unknown', field }
  return { reason: attempt(() => reasonOf(receipt, build, asking), 'value_wrong') }
}

/** What is around a condition: the segments being explained, levels of groups, and nodes the receipt may still have. */
interface Around {
  readonly asking: readonly string[]
  readonly depth: number
  readonly nodes: { left: number }
}

/** What the kinds of conditions that look something up read. */
const READS: { readonly [kind: string]: (condition: never, build: Build) => Read | undefined } = {
  trait: readTrait,
  prop: readProp,
  event: readEvent,
  score: readScore,
  rfm: readRfm,
}

/** Looks up what a condition compares; nothing for one that compares nothing. */
export function compileRead(condition: Condition, build: Build): Read | undefined {
  const kind =
    isRecord(condition) && Object.keys(READS).find((key) => Object.hasOwn(condition, key))
  if (!kind || !Object.hasOwn(condition as Test, 'op')) return undefined
  return READS[kind]?.(condition as never, build)
}

function partsOf(
  condition: Condition,
  scene: Scene,
  { asking, depth, nodes }: Around,
): readonly ConditionReceipt[] | undefined {
  if (!isRecord(condition) || depth > CONDITION_DEPTH_MAX || nodes.left <= 0) return undefined
  const given = condition as { all?: unknown; any?: unknown; none?: unknown; segment?: unknown }
  const parts = given.all ?? given.any ?? given.none
  if (Array.isArray(parts)) {
    const inside = { asking, depth: depth + 1, nodes }
    return parts.map((part: Condition) => explainCondition(part, scene, inside))
  }
  if (typeof given.segment !== 'string' || asking.includes(given.segment)) return undefined
  const { segments } = scene.program.config
  const segment = segments[positionOf(given.segment, segments)]
  if (!segment) return undefined
  const inside = { asking: [...asking, given.segment], depth: 1, nodes }
  const receipt = explainCondition(segment.when, scene, inside)
  const field = foreignFieldOfSegment(segment)
  return [field ? toUnknown(receipt, field) : receipt]
}

/** The receipt of a condition that a whole with a field nobody knows makes unknown. */
export function toUnknown(receipt: ConditionReceipt, field: string): ConditionReceipt {
  return { ...receipt, answer: 'unknown', reason: 'field_unknown', field }
}

/** While a segment is explained, it is unknown to itself, as it is while it is evaluated. */
function foundWhile(asking: readonly string[], { program }: Scene): Scene['found'] {
  const found: Scene['found'] = []
  for (const id of asking) {
    const slot = program.slots.get(positionOf(id, program.config.segments))
    if (slot !== undefined) found[slot] = null
  }
  return found
}

/** A build that notes which aggregates a condition uses, and adds none. */
export function recordingBuild({ config, language, plan, slots }: Build, used: string[]): Build {
  const set = (key: string) => used.push(key)
  const recording = { set, [Symbol.iterator]: () => plan[Symbol.iterator]() }
  return { config, language, plan: recording, slots: new Map(slots), asks: new Map() }
}

function toAnswer(truth: Truth): Answer {
  return truth === null ? 'unknown' : truth ? 'yes' : 'no'
}
