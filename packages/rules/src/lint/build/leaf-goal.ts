import type { Condition } from '@segue/protocol'
import { askedOfParts } from '../../explain/asked-of-parts.ts'
import type { Dice } from '../dice.ts'
import { groupsOf } from '../walk-config.ts'

/** A leaf of a rule and the answer that it has to give. */
export interface LeafGoal {
  readonly leaf: Condition
  readonly wanted: 'yes' | 'no'
}

/** Leaves that, answered so, make the condition as wanted: all where it takes all, of a choice one that the dice pick. */
export function chooseLeaves(
  condition: Condition,
  wanted: 'yes' | 'no',
  dice: Dice,
): readonly LeafGoal[] {
  const [group] = groupsOf(condition)
  if (!group) return [{ leaf: condition, wanted }]
  const { inside, takesAll } = askedOfParts(condition, wanted)
  const parts = group[1]
  const chosen = takesAll ? parts : [dice.pick(parts) ?? []].flat()
  return chosen.flatMap((part) => chooseLeaves(part, inside, dice))
}
