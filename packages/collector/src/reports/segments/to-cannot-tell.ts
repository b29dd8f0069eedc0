import { type CannotTell, HOLDOUT, PERSONALIZED, type SiteConfig } from '@segue/protocol'

/** Why nothing is compared where these arms were met, and what to do; null where it is. */
export function toCannotTell(
  met: ReadonlySet<string>,
  { settings, goals }: SiteConfig,
): CannotTell | null {
  if (goals.length === 0) return toReason('no_goal')
  if (!met.has(PERSONALIZED)) return toReason('nobody_personalized')
  if (met.has(HOLDOUT)) return null
  return toReason(settings?.holdout ? 'nobody_in_holdout' : 'no_holdout')
}

function toReason(code: CannotTell['code']): CannotTell {
  return { code, remedy: REMEDIES[code] }
}

const REMEDIES: { readonly [Code in CannotTell['code']]: string } = {
  no_holdout:
    'Set `settings.holdout` of the site config, to 0.05 for instance, and publish: from then on one visitor of twenty stays on the default.',
  nobody_in_holdout:
    'Wait for visitors of the holdout: it is set, and none of this segment is in it yet.',
  nobody_personalized: 'Lower `settings.holdout`: everybody of this segment is in it.',
  no_goal: 'Add a goal to the site config: nothing counts as success yet.',
}
