import type { Pack } from '../pack.ts'
import { isOtherCampaign } from './sessions/is-other-campaign.ts'
import { isOtherDay } from './sessions/is-other-day.ts'

/** Ends sessions at midnight in the site's zone, and where another campaign brings the visitor back, as GA3 did. */
export const SESSIONS_PACK: Pack = {
  learn(profile, { type, at, props }, { settings, timeZone }) {
    const { session, source } = profile
    const ends = `${settings?.sessionEndsAt}`
    const isOver =
      (/midnight/.test(ends) && isOtherDay(session.lastAt, at, timeZone)) ||
      (/campaign/.test(ends) && isOtherCampaign(source, type, props))
    // A visitor without any event is in a session that just began.
    return isOver && profile.revision > 0
      ? { ...profile, session: { ...session, lastAt: 0 } }
      : profile
  },
}
