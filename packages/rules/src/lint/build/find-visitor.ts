import type { Condition, Test } from '@segue/protocol'
import type { Program } from '../../program.ts'
import { settle } from '../../simulate/settle.ts'
import { createDice } from '../dice.ts'
import { spellOut } from '../spell-out.ts'
import type { Walked, World } from '../world.ts'
import { createDraft, type Draft, type DraftAct, toHistory } from './draft.ts'
import { editsFor, type Unmet } from './edits.ts'
import { chooseLeaves, type LeafGoal } from './leaf-goal.ts'
import {
  BUILD_EVENTS_MAX,
  BUILD_STEPS_MAX,
  BUILD_TRIES_MAX,
  SHOW_EVENTS_MAX,
  SHOW_TRIES_MAX,
} from './limits.ts'
import { numbersFor } from './numbers-for.ts'
import { type Quest, receiptOf } from './quest.ts'
import { withFacts } from './with-facts.ts'
import { isCount, withSmallCounts } from './with-small-counts.ts'
import { type BuildDraft, withStages } from './with-stages.ts'

/** What a visitor is built for. */
export interface Aim {
  /** What they have to meet at the moment of looking. */
  readonly goal: Condition
  /** What counts in the end, if not the goal. */
  readonly isFound?: (walked: Walked, program: Program) => boolean
  /** Moments to look at, epoch milliseconds. Default: `until` of the world. */
  readonly moments?: readonly number[]
  /** Ids of visitors, which arms are shared out by. */
  readonly visitors?: readonly string[]
  /** What they have done before anything else. */
  readonly acts?: readonly DraftAct[]
}

/** How long somebody is built. */
interface Effort {
  readonly triesMax: number
  readonly stepsMax: number
  readonly eventsMax: number
}

/**
 * A visitor built towards a goal: facts and events as its leaves ask for them, step by step, for one choice of leaves
 * after the other. `undefined` where none was found, which proves nothing.
 */
export function findVisitor(
  aim: Aim,
  world: World,
  effort: Effort = TO_REFUTE,
): Walked | undefined {
  const { goal, isFound, moments = [world.until], visitors = ['built'], acts = [] } = aim
  const whole = spellOut(goal, world.config)
  const fitting: Quest['fitting'] = new Map()
  for (let attempt = 0; attempt < effort.triesMax; attempt += 1) {
    const dice = createDice(attempt + 1)
    const [anybody] = world.walked
    const quest = { program: world.program, anybody, dice, fitting, depth: 0, ...effort }
    const at = moments[attempt % moments.length] ?? world.until
    const draft = createDraft(at, visitors[attempt % visitors.length] ?? 'built')
    const found = tryOnce({ ...draft, acts: [...acts, ...draft.acts] }, whole, quest, isFound)
    if (found) return found.walked
  }
  return undefined
}

/** One who meets what is known to be possible, built with thousands of events where it takes as many. */
export function findWitness(aim: Aim, world: World): Walked | undefined {
  return findVisitor(aim, world) ?? findVisitor(aim, world, TO_SHOW)
}

/**
 * True where visitors are made up, and one can be built who shows it, if need be of smaller counts. Of real ones is told
 * what they are.
 */
export function isBuildable(aim: Aim, world: World): boolean {
  if (world.visitors !== undefined) return false
  const small = withSmallCounts(aim, world)
  return (small && findVisitor(...small)) !== undefined || findVisitor(aim, world) !== undefined
}

/** One choice of leaves, and the steps towards it. */
function tryOnce(
  empty: Draft,
  goal: Condition,
  quest: Quest,
  isFound: Exclude<Aim['isFound'], undefined> = (walked) =>
    receiptOf(goal, walked, quest).answer === 'yes',
): Taken | undefined {
  const goals = chooseLeaves(goal, 'yes', quest.dice)
  if (goals.some((one) => isTooDear(one, quest))) return undefined
  const build: BuildDraft = (from, entry, inside) =>
    tryOnce(from, spellOut(entry, quest.program.config), inside)?.draft
  let taken = take(withFacts(withStages(empty, goals, quest, build), goals, quest), goals, quest)
  for (let step = 0; taken && step <= quest.stepsMax; step += 1) {
    const { draft, walked, unmet } = taken
    if (isFound(walked, quest.program)) return taken
    const lack = quest.dice.pick(unmet)
    if (!lack) return undefined
    const edited = quest.dice.pick(editsFor(draft, lack, quest))
    const next = edited && take(edited, goals, quest)
    if (next && (next.unmet.length <= unmet.length || quest.dice.isIn(WORSE_SHARE))) taken = next
  }
  return undefined
}

/** True for a count that takes more events than one who is built has. */
function isTooDear({ leaf, wanted }: LeafGoal, quest: Quest): boolean {
  if (!isCount(leaf)) return false
  const [least] = numbersFor(leaf as Test, wanted, { actual: 0, isWhole: true }, quest)
  return least !== undefined && least > quest.eventsMax
}

/** A draft taken through its history, and the leaves that are not answered as wanted. */
interface Taken {
  readonly draft: Draft
  readonly walked: Walked
  readonly unmet: readonly Unmet[]
}

function take(draft: Draft, goals: readonly LeafGoal[], quest: Quest): Taken | undefined {
  const history = toHistory(draft)
  if (history.events.length > quest.eventsMax) return undefined
  const settled = settle(quest.program, history, draft.at)
  if (!settled) return undefined
  const unmet = goals.flatMap((goal): readonly Unmet[] => {
    const { answer, actual } = receiptOf(goal.leaf, settled, quest)
    return answer === goal.wanted ? [] : [{ ...goal, actual }]
  })
  return { draft, walked: { history, ...settled }, unmet }
}

/** Share of the steps that lead away from the goal and are taken all the same, to get around what is in the way. */
const WORSE_SHARE = 0.4
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
