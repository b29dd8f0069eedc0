import type { Condition } from '@segue/protocol'
import type { Scene } from '../../scene.ts'
import type { Need } from '../receipt.ts'
import { meetNeed, toQuest } from './meet-need.ts'
import { narrowProgram } from './narrow-program.ts'
import { type Stand, sceneOf, waitUntil } from './stand.ts'

/** Where a scene's visitor sets out from, towards an answer to this condition. */
export function toStand({ program, profile, situation }: Scene, condition: Condition): Stand {
  const purse = { left: STEPS_MAX }
  const narrow = narrowProgram(program, condition)
  return { program: narrow, profile, situation, steps: [], purse, depth: 0 }
}

/** What a way has to lead to. */
export interface Goal {
  /** The answer that is wanted; the needs of the way have to be met there, too. */
  readonly isAnswered: (scene: Scene) => boolean
  /** A place that counts whatever else holds there. */
  readonly hasArrived?: (scene: Scene) => boolean
}

/**
 * Goes a way: does what its needs say, event by event and moment by moment, with the very rules that decide. Gives where
 * that leads when it is the goal; nothing when it is not, or was not found within the steps that may be tried.
 */
export function carryOut(
  needs: readonly Need[],
  { isAnswered, hasArrived }: Goal,
  start: Stand,
): Stand | undefined {
  if (needs.length === 0) return undefined
  const isMet = needs.map((need) => toQuest(need, [], start).isMet)
  const sorted = [rankOf, lateRankOf].map((rank) => [...needs].sort((a, b) => rank(a) - rank(b)))
  for (const order of sorted.slice(0, needs.length)) {
    for (const stand of meetAll(order, start)) {
      // Somebody looks: what changed by time, or by facts, moves the journey only then.
      const looked = waitUntil(stand, stand.situation.now)
      if (!looked) return undefined
      const scene = sceneOf(looked)
      if (hasArrived?.(scene)) return looked
      if (isAnswered(scene) && isMet.every((isStill) => isStill(looked))) return looked
    }
  }
  return undefined
}

function meetAll(needs: readonly Need[], stand: Stand): readonly Stand[] {
  const [need, ...others] = needs
  if (!need) return [stand]
  const met = meetNeed(need, stand, { beside: others, meetAll })
  return met.flatMap((next) => meetAll(others, next)).slice(0, STANDS_MAX)
}

/** The same, but that what takes time or is known comes after what is done. */
function lateRankOf(need: Need): number {
  const rank = rankOf(need)
  return rank < FIRST_OF_EVENTS ? rank + LAST : rank
}

/** What takes time comes first, what any event serves last: others may have served it by then. */
function rankOf({ condition, missing = 1 }: Need): number {
  if ('stage' in condition) return 0
  if (missing < 0) return 1
  if (!('event' in condition)) return 2
  return condition.event === '*' ? LAST : condition.where ? FIRST_OF_EVENTS : 4
}

/** Steps tried for one answer: of a hundred ways none is longer than a hundred events. */
const STEPS_MAX = 400
const STANDS_MAX = 8
const FIRST_OF_EVENTS = 3
const LAST = 5
