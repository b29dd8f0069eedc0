import { type Condition, type EventCondition, type Json, toJson } from '@segue/protocol'
import { type Build, compileMatches } from '../build.ts'
import { sizeFor } from '../measures/measure.ts'
import { readValues } from '../measures/samples.ts'
import { logSince } from '../profile/log-since.ts'
import { createScene, type EventScene, type Scene, toSeconds } from '../scene.ts'
import { slideSeconds, toFrame } from '../time/frame.ts'
import type { ConditionReceipt } from './receipt.ts'

/**
 * The figure that a condition found, as a receipt may tell it. Deciding counts no further than it takes to compare: one
 * more than the largest number in the rule. What reached that is counted anew in the log; where that does not hold all of
 * it the receipt says that it is so much or more.
 */
export function figureOf(
  condition: Condition,
  actual: Json | undefined,
  build: Build,
  scene: Scene,
): Pick<ConditionReceipt, 'actual' | 'atLeast'> {
  if (actual === undefined) return {}
  if (!('event' in condition) || !isFull(condition, actual)) return { actual }
  const { figure, isWhole } = countInLog(condition, build, scene)
  const isExact = isWhole && figure >= actual
  return { actual: Math.max(figure, actual), ...(!isExact && { atLeast: true }) }
}

/** True for a count that reads as this from here on, however much more there was. */
function isFull(condition: EventCondition, actual: Json): actual is number {
  const { measure = 'count', within, value } = condition
  const isCapped =
    measure === 'count' ? within && !('calendar' in within) : CAPPED.includes(measure)
  return Boolean(isCapped) && typeof actual === 'number' && actual >= sizeFor(value)
}

/** How much of it the log holds, and whether that is surely all. */
function countInLog(
  condition: EventCondition,
  build: Build,
  scene: Scene,
): { readonly figure: number; readonly isWhole: boolean } {
  const { measure = 'count', of = '', within, where } = condition
  const { program, profile, situation, now } = scene
  const frame = toFrame(within, build, (reach) => slideSeconds(reach, 1))
  // Days in a row are those of where the visitor was, and the log does not know where.
  if (!frame || measure === 'streak' || !isOfProps(where)) return { figure: 0, isWhole: false }
  const isLive = (at: number) => frame.isLive(frame.bucketOf(toSeconds(at), scene), scene)
  // Between these times lie those that rules may have brought back since, of a clock that ran ahead.
  const isSure = profile.log.every(
    ({ at, after = at }) => at <= now && (isLive(at) || (after <= now && !isLive(after))),
  )
  if (!isSure) return { figure: 0, isWhole: false }
  const matches = compileMatches(condition, build)
  const found = profile.log
    .map((entry) => createScene(program, profile, situation, entry) as EventScene)
    .filter((each) => isLive(each.entry.at) && matches(each) === true)
  const values = () => found.flatMap((each) => readValues(each, of.split('.')).map(toJson))
  const since = logSince(profile)
  return {
    figure: measure === 'distinct' ? new Set(values()).size : found.length,
    isWhole: since === 0 || !isLive(since),
  }
}

/** True where a `where` asks for what the log keeps, and not for facts or moments of then. */
function isOfProps(where: Condition | undefined): boolean {
  if (where === undefined) return true
  if ('prop' in where) return !OF_THEN.includes(where.op)
  const parts = 'all' in where ? where.all : 'any' in where ? where.any : []
  const inside = 'none' in where ? where.none : parts
  return inside.length > 0 && inside.every(isOfProps)
}

const OF_THEN: readonly string[] = [
  ...['before', 'after', 'within_days', 'days_until', 'weekday', 'hour', 'yearly'],
]
const CAPPED: readonly string[] = ['distinct', 'streak']
