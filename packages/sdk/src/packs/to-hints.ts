import { toSelector } from '@segue/dom/core'
import type { Decision, Experience } from '@segue/protocol'
import { placesOf } from '../places.ts'

/** What the stub of the next page hides, by experience: a selector, and the globs of its pages; none is every page. */
export interface Hints {
  readonly [experience: string]: readonly string[] | undefined
}

/**
 * What a visitor's experiences change, whichever arm was decided: a control is hidden for as long as a variant. An
 * experience for other pages than the one at hand stays, with the places and pages that it has by now; one that no longer
 * concerns the visitor goes.
 */
export function toHints(
  known: Hints,
  experiences: readonly Experience[],
  { outcomes }: Pick<Decision, 'outcomes'>,
): Hints {
  const hints: { [experience: string]: readonly string[] | undefined } = {}
  for (const { experience: id, arm, verdict } of outcomes) {
    const experience = experiences.find((one) => one.id === id)
    const selector = experience && placesOf(experience).map(toSelector).join()
    const isElsewhere = verdict === 'page_no_match' && Object.hasOwn(known, id)
    if (selector && (arm !== null || isElsewhere))
      hints[id] = [selector, ...(experience.pages ?? [])]
  }
  return hints
}
