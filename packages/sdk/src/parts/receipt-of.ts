import type { Experience, Outcome, SegueEvent, Verdict } from '@segue/protocol'
import { type ExperienceReceipt, explain, type Receipt } from '@segue/rules/explain'
import type { Live } from '../part.ts'

/**
 * The receipt of the decision at hand: of what was known when the view was decided, not of what was learnt since, with
 * the verdicts as they were given, and with what became of a variant on the page so far.
 */
export function receiptOf({ memory, view, options, consent }: Decided): Receipt {
  const { experiences: all } = options.config
  const receipt = explain(...memory.basis())
  // Without consent the rules run empty.
  const isOptedOut = consent.state().personalization === 'denied'
  const experiences = isOptedOut ? all.map(toOptedOut) : receipt.experiences
  return {
    ...receipt,
    experiences: experiences.map((each) => {
      const { experience: id } = each
      const outcome = view.decision.outcomes.find(({ experience }) => experience === id) ?? each
      const config = all.find((experience) => experience.id === id)
      return { ...each, ...outcome, verdict: toVerdict(outcome, config, view.exposures[id]) }
    }),
  }
}

/** What a receipt is made of. */
type Decided = Pick<Live, 'memory' | 'view' | 'options' | 'consent'>

function toOptedOut({ id, state }: Experience): ExperienceReceipt {
  const verdict = state === 'running' ? 'opted_out' : 'preview_only'
  return { experience: id, arm: null, verdict, facts: [], variants: [] }
}

/** Of a variant, what the page made of it; the default needs no target and is never late. */
function toVerdict(
  { verdict }: Outcome,
  config: Experience | undefined,
  exposure: SegueEvent | undefined,
): Verdict {
  if (verdict !== 'shown') return verdict
  if (!exposure) return 'waiting_for_target'
  const { late, contested, missing } = exposure.props
  if (late && config?.late !== 'swap') return 'late'
  if (contested) return 'target_contested'
  return missing ? 'target_missing' : 'shown'
}
