import { endsSession } from '@segue/rules'
import type { Pack } from '../pack.ts'

/** Ends sessions at midnight in the site's zone, and where another campaign brings the visitor back, as GA3 did. */
export const SESSIONS_PACK: Pack = {
  learn: (profile, event, config) =>
    endsSession(profile, event, config)
      ? { ...profile, session: { ...profile.session, lastAt: 0 } }
      : profile,
}
