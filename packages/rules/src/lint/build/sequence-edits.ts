import type { SequenceCondition } from '@segue/protocol'
import { actFor } from './act-for.ts'
import { type Draft, withoutActs } from './draft.ts'
import type { Unmet } from './edits.ts'
import { isStep, type Quest } from './quest.ts'

/** Drafts in which the steps are done one right after the other, or one of them never. */
export function sequenceEdits(
  draft: Draft,
  { leaf, wanted }: Unmet & { leaf: SequenceCondition },
  quest: Quest,
): readonly Draft[] {
  const { sequence } = leaf
  if (wanted === 'no')
    return sequence.map((step) => withoutActs(draft, (act) => isStep(act, step, draft.at, quest)))
  return STARTS_MS.map((start) => {
    const steps = sequence.map((step, index) =>
      actFor(step, { ageMs: start + (sequence.length - index) * STEP_MS, at: draft.at }, quest),
    )
    return { ...draft, acts: [...draft.acts, ...steps] }
  })
}

const STEP_MS = 1000
const DAY_MS = 86_400_000
/** So long before: lately, out of a week, a month, and a year of the calendar. */
const STARTS_MS = [0, 0.1, 1, 8, 40, 370].map((days) => days * DAY_MS)
