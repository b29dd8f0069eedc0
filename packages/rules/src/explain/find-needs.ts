import { attempt } from '../attempt.ts'
import type { Scene } from '../scene.ts'
import { askedOfParts } from './asked-of-parts.ts'
import { hasNoWay } from './has-no-way.ts'
import { isSettled } from './is-settled.ts'
import type { ConditionReceipt, Need, Wayfinding } from './receipt.ts'
import { standsAfter } from './stands-after.ts'
import { lacksOf, missingOf } from './what-is-missing.ts'

/**
 * The nearest way for a condition to be answered as wanted: the fewest things that would have to be otherwise. Of ways
 * with equally many, the one whose steps sum up to least, and of these the first in the order of the rule. A step is how
 * far a number is from the next range that fits; what is no number is one step. A way whose one need breaks another part
 * of the condition is none.
 *
 * Where no way is found it says whether there is none: what was done cannot be undone, and parts can contradict each
 * other. It looks for ways from here on, not for those by first doing one thing, then waiting, then doing another.
 */
export function findNeeds(
  receipt: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): Pick<Wayfinding, 'needs' | 'way'> {
  const { config } = scene.program
  if (hasNoWay(receipt, wanted, scene)) return { way: 'none' }
  const needs = findWays(receipt, wanted, scene).find((found) =>
    attempt(() => standsAfter(receipt, wanted, { needs: found, config }), true),
  )
  return needs ? { needs } : { way: 'not_found' }
}

type Way = readonly Need[]

/** The nearest ways, nearest first. */
function findWays(receipt: ConditionReceipt, wanted: 'yes' | 'no', scene: Scene): readonly Way[] {
  const { condition, parts } = receipt
  if (!parts) return [...findLeafWays(receipt, wanted, scene), ...findMore(receipt, wanted, scene)]
  if (hasNoWay(receipt, wanted, scene)) return []
  const { inside, takesAll } = askedOfParts(condition, wanted)
  const ways = parts.map((part) => findWays(part, inside, scene))
  return takesAll ? ways.reduce(together, [[]]) : nearest(ways.flat())
}

function findLeafWays(
  { condition, answer, actual, reason }: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
): readonly Way[] {
  if (answer === wanted) return [[]]
  if (reason !== undefined && reason !== 'fact_missing' && reason !== 'type_wrong') return []
  if ('sequence' in condition && wanted === 'no') return []
  if (isSettled(condition, actual, wanted, scene)) return []
  const lack = missingOf(condition, actual, { wanted, config: scene.program.config })
  if (lack === null) return []
  const found = actual === undefined ? {} : { actual }
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
