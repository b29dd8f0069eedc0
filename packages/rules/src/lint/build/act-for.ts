import type { Condition, Json, SequenceStep, Test } from '@segue/protocol'
import { putAt } from '../put-at.ts'
import { type DraftAct, SOMETHING } from './draft.ts'
import { fittingValue, type TestGoal } from './fitting-value.ts'
import { chooseLeaves } from './leaf-goal.ts'
import type { Quest } from './quest.ts'

/** An event as a step asks for it, so long before the moment of looking, `at`; `given` are properties besides. */
export function actFor(
  { event, where }: SequenceStep,
  { ageMs, at, given = {} }: { ageMs: number; at: number; given?: { [name: string]: Json } },
  quest: Quest,
): DraftAct {
  const props: { [name: string]: Json } = {}
  const traits: { [name: string]: Json } = {}
  const tests = new Map<string, TestGoal[]>()
  for (const { leaf, wanted } of where ? chooseLeaves(where, 'yes', quest.dice) : []) {
    const name = nameOf(leaf)
    if (name) tests.set(name, [...(tests.get(name) ?? []), { test: leaf as Test, wanted }])
  }
  let path: string | undefined
  for (const [name, goals] of tests) {
    const value = fittingValue(goals, at - ageMs, quest)
    if (name === 'page.path' || name === 'trait page.path') path = String(value ?? '/')
    else if (name.startsWith('trait ')) putAt(traits, name.slice(6), value)
    else putAt(props, name, value)
  }
  for (const [name, value] of Object.entries(given)) putAt(props, name, value)
  const type = event === '*' ? SOMETHING : event
  const known = Object.keys(traits).length > 0 && { traits: traits as DraftAct['traits'] & object }
  return { ageMs, type, props, ...(path !== undefined && { path }), ...known }
}

function nameOf(leaf: Condition): string | undefined {
  if ('prop' in leaf) return leaf.prop
  return 'trait' in leaf ? `trait ${leaf.trait}` : undefined
}
