import type { Scene } from '../scene.ts'
import { askedOfParts } from './asked-of-parts.ts'
import { hasNoWay } from './has-no-way.ts'
import { isSettled } from './is-settled.ts'
import type { ConditionReceipt, Need } from './receipt.ts'
import { lacksOf, missingOf } from './what-is-missing.ts'

/** Things that would all have to be otherwise. */
export type Way = readonly Need[]

/** The nearest ways, nearest first; whether they can be gone is not asked. */
export function findWays(
  receipt: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): readonly Way[] {
  const { condition, parts } = receipt
  if (!parts) return [...findLeafWays(receipt, wanted, scene), ...findMore(receipt, wanted, scene)]
  if (hasNoWay(receipt, wanted, scene)) return []
  const { inside, takesAll } = askedOfParts(condition, wanted)
  const ways = parts.map((part) => findWays(part, inside, scene))
  return takesAll ? ways.reduce(together, [[]]) : nearest(ways.flat())
}

function findLeafWays(
  { condition, answer, actual, atLeast, reason }: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): readonly Way[] {
  if (answer === wanted) return [[]]
  if (reason !== undefined && reason !== 'fact_missing' && reason !== 'type_wrong') return []
  if ('sequence' in condition && wanted === 'no') return []
  if (isSettled(condition, actual, wanted, scene)) return []
  const lack = missingOf(condition, actual, { wanted, config: scene.program.config })
  if (lack === null) return []
  const found = { ...(actual !== undefined && { actual }), ...(atLeast && { atLeast }) }
  return [[{ condition, answer: wanted, ...found, ...lack }]]
}

/** Counts further on that a leaf answers as wanted, too: those nearer may be ones that another part does not bear. */
function findMore(
  { condition, actual }: ConditionReceipt,
  wanted: 'yes' | 'no',
  { program: { config } }: Scene,
): readonly Way[] {
  if (typeof actual !== 'number' || !('event' in condition)) return []
  if ((condition.measure ?? 'count') !== 'count') return []
  const [, ...further] = lacksOf(condition, actual, { wanted, config }) ?? []
  return further
    .filter(({ missing }) => missing > 0)
    .map((lack) => [{ condition, answer: wanted, actual, ...lack }])
}

/** Each of these ways with each of those. */
function together(these: readonly Way[], those: readonly Way[]): readonly Way[] {
  return nearest(these.flatMap((one) => those.map((other) => [...one, ...other])))
}

/** One way of no needs is as good as several. */
function nearest(ways: readonly Way[]): readonly Way[] {
  const sorted = [...ways].sort((a, b) => a.length - b.length || lackOf(a) - lackOf(b))
  return sorted.filter(({ length }, at) => length > 0 || at === 0).slice(0, WAYS_MAX)
}

function lackOf(way: Way): number {
  return way.reduce((sum, { missing = 1 }) => sum + Math.abs(missing), 0)
}

/** Ways kept at each group. */
const WAYS_MAX = 64
