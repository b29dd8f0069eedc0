import type { Pack } from '../pack.ts'
import { attempt, readText } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { type Found, keepVisitor } from './visitor-cookie/keep-visitor.ts'
import { restoreVisitor } from './visitor-cookie/restore-visitor.ts'

/** The visitor in a cookie of the site's domain: outlives a wiped script storage, and is shared by sub-domains. */
export const VISITOR_COOKIE_PACK: Pack = createVisitorCookie()

function createVisitorCookie(): Pack {
  let site: StartOptions | undefined
  let found: Found = { isKnown: false, choice: null }
  return {
    begin(options) {
      site = options
      const isKnown = attempt(() => restoreVisitor(options)) ?? false
      found = { isKnown, choice: readText(`segue:${options.config.site}:consent`) }
    },
    watch(parts) {
      if (site !== undefined) keepVisitor(site, found, parts)
    },
  }
}
