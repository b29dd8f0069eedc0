import type { Condition } from '@segue/protocol'
import { createDice } from '../dice.ts'
import { spellOut } from '../spell-out.ts'
import type { Walked, World } from '../world.ts'
import { createDraft, type Draft, type DraftAct } from './draft.ts'
import { goTowards, type IsFound, type Taken } from './go-towards.ts'
import {
  BUILD_EVENTS_MAX,
  BUILD_STEPS_MAX,
  BUILD_TRIES_MAX,
  GROW_STEPS_MAX,
  GROW_TRIES_MAX,
  SHOW_EVENTS_MAX,
  SHOW_TRIES_MAX,
} from './limits.ts'
import type { Quest } from './quest.ts'
import { withSmallCounts } from './with-small-counts.ts'

/** What a visitor is built for. */
export interface Aim {
  /** What they have to meet at the moment of looking. */
  readonly goal: Condition
  /** What counts in the end, if not the goal. */
  readonly isFound?: IsFound
  /** Moments to look at, epoch milliseconds. Default: `until` of the world. */
  readonly moments?: readonly number[]
  /** Ids of visitors, which arms are shared out by. */
  readonly visitors?: readonly string[]
  /** What they have done before anything else. */
  readonly acts?: readonly DraftAct[]
}

/**
 * A visitor built towards a goal: facts and events as its leaves ask for them, step by step, for one choice of leaves
 * after the other. `undefined` where none was found, which proves nothing.
 */
export function findVisitor(aim: Aim, world: World): Walked | undefined {
  return build(aim, world, TO_REFUTE)?.walked
}

/** One who meets what is known to be possible, built with thousands of events where it takes as many. */
export function findWitness(aim: Aim, world: World): Walked | undefined {
  return findVisitor(aim, world) ?? build(aim, world, TO_SHOW)?.walked
}

/**
 * True where visitors are made up, and one can be built who shows it. Of real ones is told what they are.
 *
 * For large numbers somebody is built for small ones first, and then does more of it: what else is asked may forbid so
 * many, as a sum does. Who would need more events than anybody is built with is taken for one who could have them.
 */
export function isBuildable(aim: Aim, world: World): boolean {
  if (world.visitors !== undefined) return false
  const small = withSmallCounts(aim, world)
  if (small === undefined) return findVisitor(aim, world) !== undefined
  const few = build(...small, TO_REFUTE)
  return few ? canGrow(few, aim, world) : findWitness(aim, world) !== undefined
}

/** Somebody who was built, and in which attempt. */
interface Built extends Taken {
  readonly attempt: number
}

/** How long somebody is built. */
interface Effort {
  readonly triesMax: number
  readonly stepsMax: number
  readonly eventsMax: number
  /** Called where a try takes more events than that. */
  readonly onTooDear?: () => void
}

function build(aim: Aim, world: World, effort: Effort): Built | undefined {
  const { moments = [world.until], visitors = ['built'], acts = [] } = aim
  const go = createWay(aim, world, effort)
  for (let attempt = 0; attempt < effort.triesMax; attempt += 1) {
    const at = moments[attempt % moments.length] ?? world.until
    const draft = createDraft(at, visitors[attempt % visitors.length] ?? 'built')
    const taken = go({ ...draft, acts: [...acts, ...draft.acts] }, attempt)
    if (taken) return { ...taken, attempt }
  }
  return undefined
}

/** True where somebody built for small numbers, or who would take too many events, meets the large ones. */
function canGrow({ draft, attempt }: Built, aim: Aim, world: World): boolean {
  let isTooDear = false
  const onTooDear = () => {
    isTooDear = true
  }
  const go = createWay(aim, world, { ...TO_SHOW, stepsMax: GROW_STEPS_MAX, onTooDear })
  for (let way = 0; way < GROW_TRIES_MAX; way += 1) if (go(draft, attempt, way)) return true
  return isTooDear || build(aim, world, TO_SHOW) !== undefined
}

/**
 * The steps of an attempt towards an aim. Of the leaves the attempt decides which are chosen, of all else the way does,
 * too.
 */
function createWay(aim: Aim, world: World, effort: Effort) {
  const goal = spellOut(aim.goal, world.config)
  const fitting: Quest['fitting'] = new Map()
  const [anybody] = world.walked
  return (draft: Draft, attempt: number, way = 0): Taken | undefined => {
    const choice = createDice(attempt + 1)
    const dice = way === 0 ? choice : createDice(attempt + 1 + way * WAY_SEEDS)
    const quest = { program: world.program, anybody, choice, dice, fitting, depth: 0, ...effort }
    return goTowards(draft, goal, quest, aim.isFound)
  }
}

const TO_REFUTE: Effort = {
  triesMax: BUILD_TRIES_MAX,
  stepsMax: BUILD_STEPS_MAX,
  eventsMax: BUILD_EVENTS_MAX,
}
const TO_SHOW: Effort = {
  triesMax: SHOW_TRIES_MAX,
  stepsMax: SHOW_TRIES_MAX,
  eventsMax: SHOW_EVENTS_MAX,
}
/** Above the number of any attempt: each way has dice of its own. */
const WAY_SEEDS = 1_000
