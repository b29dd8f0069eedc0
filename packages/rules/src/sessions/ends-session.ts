import type { Profile, SiteConfig } from '@segue/protocol'
import type { ProfileEvent } from '../situation.ts'
import { isOtherCampaign } from './is-other-campaign.ts'
import { isOtherDay } from './is-other-day.ts'

/**
 * True when an event ends the session before it by `settings.sessionEndsAt`: it comes after a midnight of the site's
 * zone, or from another campaign. One that arrives late, of a day before, ends nothing. Idle time is not looked at.
 * The first event of a visitor ends no session.
 */
export function endsSession(
  { session, source, revision }: Profile,
  { type, at, props }: Pick<ProfileEvent, 'type' | 'at' | 'props'>,
  { settings, timeZone }: SiteConfig,
): boolean {
  const ends = settings?.sessionEndsAt ?? []
  if (revision === 0) return false
  const isLater = at > session.lastAt
  if (isLater && ends.includes('midnight') && isOtherDay(session.lastAt, at, timeZone)) return true
  return ends.includes('campaign') && isOtherCampaign(source, type, props)
}
