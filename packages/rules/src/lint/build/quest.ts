import type { Condition, Json, JsonObject, SequenceStep, Test } from '@segue/protocol'
import { explainCondition } from '../../explain/explain-condition.ts'
import type { Answer, ConditionReceipt } from '../../explain/receipt.ts'
import type { Program } from '../../program.ts'
import { createScene } from '../../scene.ts'
import type { Settled } from '../../simulate/settle.ts'
import type { Dice } from '../dice.ts'
import type { DraftAct } from './draft.ts'

/** What building a visitor looks at: the rules, somebody to judge values with, and chance. */
export interface Quest {
  readonly program: Program
  /** Anybody: what is asked of values does not depend on who it is. */
  readonly anybody: Settled
  /** Which leaves of a rule are gone for. */
  readonly choice: Dice
  /** All else. */
  readonly dice: Dice
  /** Values that fit, by what is asked of them: what was found once is not looked for again. */
  readonly fitting: Map<string, readonly (Json | undefined)[]>
  /** How many rules of stages this is inside of. */
  readonly depth: number
  readonly stepsMax: number
  readonly eventsMax: number
  /** Called where a try takes more events than that. */
  readonly onTooDear?: (() => void) | undefined
}

/** The receipt of a condition for a visitor. */
export function receiptOf(
  condition: Condition,
  { profile, situation }: Settled,
  { program }: Quest,
): ConditionReceipt {
  return explainCondition(condition, createScene(program, profile, situation))
}

/** How a test judges a value at a moment, epoch milliseconds. */
export function judge(test: Test, value: Json | undefined, now: number, quest: Quest): Answer {
  const traits = { custom: value === undefined ? {} : { value } }
  const { op, value: asked, ignoreCase } = test
  const leaf = {
    trait: 'custom.value',
    op,
    ...(asked !== undefined && { value: asked }),
    ...(ignoreCase !== undefined && { ignoreCase }),
  }
  const { anybody } = quest
  const situation = { now, zone: 'UTC', traits }
  return receiptOf(leaf, { ...anybody, situation }, quest).answer
}

/** True when an act is what a step asks for, done at a moment. */
export function isStep(
  act: DraftAct,
  { event, where }: SequenceStep,
  at: number,
  quest: Quest,
): boolean {
  if (event !== '*' && event !== act.type) return false
  if (!where) return true
  const { type, path = '/', props = {} } = act
  const entry = { type, path, props: props as JsonObject, at: at - act.ageMs }
  const situation = { now: entry.at, zone: 'UTC', traits: act.traits ?? {} }
  const scene = createScene(quest.program, quest.anybody.profile, situation, entry)
  return explainCondition(where, scene).answer === 'yes'
}
