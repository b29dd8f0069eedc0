import type { Condition } from '@segue/protocol'
import type { ConditionReceipt } from '../../explain/receipt.ts'
import type { Draft } from './draft.ts'
import { eventEdits } from './event-edits.ts'
import { rfmEdits, scoreEdits } from './figure-edits.ts'
import type { LeafGoal } from './leaf-goal.ts'
import type { Quest } from './quest.ts'
import { sequenceEdits } from './sequence-edits.ts'
import { visitEdits } from './visit-edits.ts'

/** A leaf that is not answered as wanted, and what it found. */
export interface Unmet extends LeafGoal {
  readonly actual: ConditionReceipt['actual']
}

/** Drafts that come nearer to a leaf being answered as wanted: none where nobody can do anything about it. */
export function editsFor(draft: Draft, unmet: Unmet, quest: Quest): readonly Draft[] {
  const kind = Object.keys(EDITS).find((name) => name in unmet.leaf)
  return kind ? (EDITS[kind]?.(draft, unmet as never, quest) ?? []) : []
}

type Edit<Leaf extends Condition> = (
  draft: Draft,
  unmet: Unmet & { leaf: Leaf },
  quest: Quest,
) => readonly Draft[]

const EDITS: { readonly [kind: string]: Edit<never> } = {
  event: eventEdits,
  sequence: sequenceEdits,
  score: scoreEdits,
  rfm: rfmEdits,
  trait: visitEdits,
}
