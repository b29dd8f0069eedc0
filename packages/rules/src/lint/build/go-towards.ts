import type { Condition, Test } from '@segue/protocol'
import type { Program } from '../../program.ts'
import { settle } from '../../simulate/settle.ts'
import { spellOut } from '../spell-out.ts'
import type { Walked } from '../world.ts'
import { type Draft, toHistory } from './draft.ts'
import { editsFor, type Unmet } from './edits.ts'
import { chooseLeaves, type LeafGoal } from './leaf-goal.ts'
import { numbersFor } from './numbers-for.ts'
import { type Quest, receiptOf } from './quest.ts'
import { withFacts } from './with-facts.ts'
import { isCount } from './with-small-counts.ts'
import { type BuildDraft, withStages } from './with-stages.ts'

/** What counts in the end. */
export type IsFound = (walked: Walked, program: Program) => boolean

/** A draft taken through its history, and the leaves that are not answered as wanted. */
export interface Taken {
  readonly draft: Draft
  readonly walked: Walked
  readonly unmet: readonly Unmet[]
}

/** From a draft towards a goal, by one choice of its leaves, step by step. */
export function goTowards(
  empty: Draft,
  goal: Condition,
  quest: Quest,
  isFound: IsFound = (walked) => receiptOf(goal, walked, quest).answer === 'yes',
): Taken | undefined {
  const goals = chooseLeaves(goal, 'yes', quest.choice)
  if (goals.some((one) => isTooDear(one, quest))) return giveUp(quest)
  const build: BuildDraft = (from, entry, inside) =>
    goTowards(from, spellOut(entry, quest.program.config), inside)?.draft
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

function giveUp(quest: Quest): undefined {
  quest.onTooDear?.()
}

function take(draft: Draft, goals: readonly LeafGoal[], quest: Quest): Taken | undefined {
  const history = toHistory(draft)
  if (history.events.length > quest.eventsMax) return giveUp(quest)
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
