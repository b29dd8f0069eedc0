import { explain, type Receipt } from '@segue/rules/explain'
import type { Live } from '../part.ts'

/**
 * The receipt of the decision at hand: of what was known when the view was decided, not of what was learnt since, with
 * the verdicts as they were given.
 */
export function receiptOf({ memory, view }: Pick<Live, 'memory' | 'view'>): Receipt {
  const receipt = explain(...memory.basis())
  const experiences = receipt.experiences.map((each) => ({
    ...each,
    ...view.decision.outcomes.find(({ experience }) => experience === each.experience),
  }))
  return { ...receipt, experiences }
}
