import { type Condition, isRecord, type Json, type Test } from '@segue/protocol'
import type { Aggregate } from '../aggregates/aggregate.ts'
import type { Build } from '../build.ts'
import { compileCondition } from '../conditions/compile-condition.ts'
import { readEvent } from '../conditions/event.ts'
import { positionOf } from '../conditions/references.ts'
import { readRfm } from '../conditions/rfm.ts'
import { readScore } from '../conditions/score.ts'
import { readProp, readTrait } from '../conditions/trait.ts'
import { SINCE_KEY, type Since } from '../profile/fill-aggregates.ts'
import type { Read, Scene } from '../scene.ts'
import type { Truth } from '../truth.ts'
import type { Answer, ConditionReceipt } from './receipt.ts'
import { reasonOf } from './unknown-reason.ts'

/** A condition of the scene's program with its answer, down to the values it looked up. */
export function explainCondition(
  condition: Condition,
  scene: Scene,
  asking: readonly string[] = [],
): ConditionReceipt {
  const used: Aggregate[] = []
  const build = recordingBuild(scene.program, used)
  const fresh = { ...scene, truths: truthsWhile(asking, scene) }
  const answer = toAnswer(compileCondition(condition, build)(fresh))
  const actual = readActual(condition, fresh, build)
  const parts = partsOf(condition, scene, asking)
  const receipt = {
    condition,
    answer,
    ...(actual !== undefined && { actual }),
    ...(parts && { parts }),
  }
  const since = evidenceSince(used, scene)
  return {
    ...receipt,
    ...(answer === 'unknown' && { reason: reasonOf(receipt, build, asking) }),
    ...(since !== undefined && parts === undefined && { since }),
  }
}

/** What the kinds of conditions that look something up read. */
const READS: { readonly [kind: string]: (condition: never, build: Build) => Read | undefined } = {
  trait: readTrait,
  prop: readProp,
  event: readEvent,
  score: readScore,
  rfm: readRfm,
}

function readActual(condition: Condition, scene: Scene, build: Build): Json | undefined {
  const kind =
    isRecord(condition) && Object.keys(READS).find((key) => Object.hasOwn(condition, key))
  if (!kind || !Object.hasOwn(condition as Test, 'op')) return undefined
  try {
    return READS[kind]?.(condition as never, build)?.(scene)
  } catch {
    // A part of the wrong shape is unknown; there is nothing to show.
    return undefined
  }
}

function partsOf(
  condition: Condition,
  scene: Scene,
  asking: readonly string[],
): readonly ConditionReceipt[] | undefined {
  if (!isRecord(condition) || asking.length > scene.program.segments.length) return undefined
  const given = condition as { all?: unknown; any?: unknown; none?: unknown; segment?: unknown }
  const parts = given.all ?? given.any ?? given.none
  if (Array.isArray(parts)) {
    return parts.map((part: Condition) => explainCondition(part, scene, asking))
  }
  if (typeof given.segment !== 'string' || asking.includes(given.segment)) return undefined
  const { segments } = scene.program.config
  const segment = segments[positionOf(given.segment, segments)]
  return segment && [explainCondition(segment.when, scene, [...asking, given.segment])]
}

/** While a segment is explained, it is unknown to itself, as it is while it is evaluated. */
function truthsWhile(asking: readonly string[], { program }: Scene): Truth[] {
  const truths: Truth[] = []
  for (const id of asking) truths[positionOf(id, program.config.segments)] = undefined
  return truths
}

/** A build that notes which aggregates a condition uses. */
function recordingBuild(build: Build, used: Aggregate[]): Build {
  const plan: Build['plan'] = new Map(build.plan)
  plan.get = (key) => {
    const aggregate = build.plan.get(key)
    if (aggregate) used.push(aggregate)
    return aggregate
  }
  const { config, language } = build
  return { config, language, plan }
}

function evidenceSince(used: readonly Aggregate[], { profile }: Scene): number | undefined {
  const since = (profile.aggregates[SINCE_KEY] ?? {}) as Since
  const seconds = used.map(({ key }) => since[key] ?? 0)
  const latest = Math.max(0, ...seconds)
  return latest > 0 ? latest * 1000 : undefined
}

function toAnswer(truth: Truth): Answer {
  return truth === undefined ? 'unknown' : truth ? 'yes' : 'no'
}
