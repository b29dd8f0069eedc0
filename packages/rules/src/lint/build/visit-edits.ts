import { EVENT_TYPES, SESSION_IDLE_MINUTES, type TraitCondition } from '@segue/protocol'
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
      ? withVisits(draft, target - now, quest)
      : withMinutes(draft, target),
  )
}

/** More visits before all others, hours apart or as close as visits can be; or, where it is to be fewer, all in one. */
function withVisits(draft: Draft, more: number, { program }: Quest): readonly Draft[] {
  const oldest = Math.max(...draft.acts.map(({ ageMs }) => ageMs))
  if (more <= 0) {
    const together = draft.acts.map((act) => ({
      ...act,
      ageMs: (act.ageMs / (oldest || 1)) * SHORT_MS,
    }))
    return [{ ...draft, acts: together }]
  }
  const idleMinutes = program.config.settings?.sessionIdleMinutes ?? SESSION_IDLE_MINUTES
  const closeMs = (idleMinutes + 1) * MINUTE_MS
  return [Math.max(closeMs, 2 * HOUR_MS), closeMs].map((apartMs) => {
    const earlier = Array.from({ length: more }, (_, index) => view(oldest + (index + 1) * apartMs))
    return { ...draft, acts: [...draft.acts, ...earlier] }
  })
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
