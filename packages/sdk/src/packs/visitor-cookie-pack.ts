import type { Pack } from '../pack.ts'
import { attempt } from '../platform.ts'
import type { StartOptions } from '../start.ts'
import { keepVisitor } from './visitor-cookie/keep-visitor.ts'
import { restoreVisitor } from './visitor-cookie/restore-visitor.ts'

/** The visitor in a cookie of the site's domain: outlives a wiped script storage, and is shared by sub-domains. */
export const VISITOR_COOKIE_PACK: Pack = createVisitorCookie()

function createVisitorCookie(): Pack {
  let site: StartOptions | undefined
  let isKnown = false
  return {
    begin(options) {
      site = options
      isKnown = attempt(() => restoreVisitor(options)) ?? false
    },
    watch(parts) {
      if (site !== undefined) keepVisitor(site, isKnown, parts)
    },
  }
}
