import { EVENT_TYPES, type TraitCondition } from '@segue/protocol'
import type { Draft, DraftAct } from './draft.ts'
import type { Unmet } from './edits.ts'
import { numbersFor } from './numbers-for.ts'
import type { Quest } from './quest.ts'

/** Drafts with more visits or fewer, or with one that has lasted longer or less long. */
export function visitEdits(
  draft: Draft,
  { leaf, wanted, actual }: Unmet & { leaf: TraitCondition },
  quest: Quest,
): readonly Draft[] {
  if (leaf.trait !== 'visit.number' && leaf.trait !== 'visit.minutes') return []
  const now = typeof actual === 'number' ? actual : 0
  const targets = numbersFor(leaf, wanted, { actual: now, isWhole: true }, quest).slice(0, 2)
  return targets.flatMap((target) =>
    leaf.trait === 'visit.number'
      ? withVisits(draft, Math.min(target, VISITS_MAX), now)
      : withMinutes(draft, target),
  )
}

function withVisits(draft: Draft, target: number, now: number): readonly Draft[] {
  const oldest = Math.max(...draft.acts.map(({ ageMs }) => ageMs))
  const earlier = Array.from({ length: Math.max(0, target - now) }, (_, index) =>
    view(oldest + (index + 1) * 2 * HOUR_MS),
  )
  const together = draft.acts.map((act) => ({
    ...act,
    ageMs: (act.ageMs / (oldest || 1)) * SHORT_MS,
  }))
  return earlier.length > 0
    ? [{ ...draft, acts: [...draft.acts, ...earlier] }]
    : [{ ...draft, acts: together }]
}

/** A view every few minutes keeps a visit going; what was done before was another visit. */
function withMinutes(draft: Draft, minutes: number): readonly Draft[] {
  const views = Array.from({ length: Math.floor(minutes / VIEW_MINUTES) + 1 }, (_, index) =>
    view(Math.min(minutes, minutes - index * VIEW_MINUTES) * MINUTE_MS),
  )
  const earlier = draft.acts.map((act) => ({
    ...act,
    ageMs: act.ageMs + minutes * MINUTE_MS + HOUR_MS,
  }))
  const later = draft.acts.filter(({ ageMs }) => ageMs <= minutes * MINUTE_MS)
  return [
    { ...draft, acts: [...earlier, ...views] },
    { ...draft, acts: [...later, ...views] },
  ]
}

function view(ageMs: number): DraftAct {
  return { ageMs, type: EVENT_TYPES.pageView }
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A visit ends after half an hour without anything, if the site does not say otherwise. */
const VIEW_MINUTES = 4
const SHORT_MS = 3 * MINUTE_MS
const VISITS_MAX = 200
