import type { Consent } from '@segue/protocol'
import type { Pack } from '../pack.ts'
import { attempt, readText } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { type Found, keepVisitor } from './visitor-cookie/keep-visitor.ts'
import { restoreProfile, restoreVisitor } from './visitor-cookie/restore-visitor.ts'

/** The visitor in a cookie of the site's domain: outlives a wiped script storage, and is shared by sub-domains. */
export const VISITOR_COOKIE_PACK: Pack = createVisitorCookie()

function createVisitorCookie(): Pack {
  let run: { options: StartOptions; consent: () => Consent } | undefined
  let found: Found = { isKnown: false, choice: null }
  return {
    begin(options, consent) {
      run = { options, consent }
      const isKnown = attempt(() => restoreVisitor(options)) ?? false
      found = { isKnown, choice: readText(`segue:${options.config.site}:consent`) }
    },
    restore() {
      const site = run?.options.config.site
      if (site !== undefined) attempt(() => restoreProfile(site))
    },
    // From before the first view on: a reset among the calls that waited must reach the cookies, too.
    hearConsent(parts) {
      if (run !== undefined) keepVisitor(run.options, run.consent, found, parts)
    },
  }
}
