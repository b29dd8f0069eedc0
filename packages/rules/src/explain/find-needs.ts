import { attempt } from '../attempt.ts'
import { compileCondition } from '../conditions/compile-condition.ts'
import type { Scene } from '../scene.ts'
import { carryOut, toStand } from './carry/carry-out.ts'
import { recordingBuild } from './explain-condition.ts'
import { findWays } from './find-ways.ts'
import { hasNoWay } from './has-no-way.ts'
import type { ConditionReceipt, Need, Wayfinding } from './receipt.ts'

/**
 * The nearest way for a condition to be answered as wanted that was gone: the fewest things that would have to be
 * otherwise. Of ways with equally many, the one whose steps sum up to least, and of these the first in the order of the
 * rule. A step is how far a number is from the next range that fits; what is no number is one step. Only a way is told
 * that leads there when its needs are met, event by event, by the rules that decide: see `carryOut`.
 *
 * Where no way is found it says whether there is none: what was done cannot be undone, and parts can contradict each
 * other. A way may also lead to where somebody `hasArrived`, whatever is answered there.
 */
export function findNeeds(
  receipt: ConditionReceipt,
  wanted: 'yes' | 'no',
  scene: Scene,
  hasArrived?: (scene: Scene) => boolean,
): Pick<Wayfinding, 'needs' | 'way'> {
  const arrival = hasArrived && { hasArrived }
  if (hasNoWay(receipt, wanted, scene)) return { way: 'none' }
  const needs = attempt(() => {
    const { condition } = receipt
    const start = toStand(scene, condition)
    const ask = compileCondition(condition, recordingBuild(scene.program, []))
    const goal = { isAnswered: (then: Scene) => ask(then) === (wanted === 'yes'), ...arrival }
    return findWays(receipt, wanted, scene).find((way) => carryOut(way, goal, start))
  }, undefined)
  return needs ? { needs: needs.map(toTold) } : { way: 'not_found' }
}

/** Without how many fewer it takes of a number that may be higher: the search goes by the least. */
function toTold({ missing, isBeyond, ...need }: Need): Need {
  if (need.atLeast || missing === undefined) return need
  return { ...need, missing, ...(isBeyond && { isBeyond }) }
}
