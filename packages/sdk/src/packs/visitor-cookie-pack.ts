import type { Queue } from '../delivery/queue.ts'
import type { Pack } from '../pack.ts'
import { attempt, readText } from '../platform.ts'
import { type Begun, keepVisitor } from './visitor-cookie/keep-visitor.ts'
import { restoreProfile, restoreVisitor } from './visitor-cookie/restore-visitor.ts'
import type { Wipes } from './visitor-cookie/watch-forgotten.ts'

/** The visitor in a cookie of the site's domain: outlives a wiped script storage, and is shared by sub-domains. */
export const VISITOR_COOKIE_PACK: Pack = createVisitorCookie()

function createVisitorCookie(): Pack {
  let begun: Begun | undefined
  let wipes: Wipes | undefined
  let waiting: Queue | undefined
  const heed = () => wipes?.heed()
  return {
    begin(options, consent) {
      const isKnown = attempt(() => restoreVisitor(options)) ?? false
      const choice = readText(`segue:${options.config.site}:consent`)
      begun = { options, consent, isKnown, choice, queue: () => waiting }
    },
    restore() {
      const site = begun?.options.config.site
      if (site !== undefined) attempt(() => restoreProfile(site))
    },
    // From before the first view on: a reset among the calls that waited must reach the cookies, too.
    hearConsent(parts) {
      if (begun !== undefined) wipes = keepVisitor(begun, parts)
    },
    prepare: heed,
    wrapQueue(queue) {
      waiting = queue
      return {
        ...queue,
        list() {
          heed()
          return queue.list()
        },
        own() {
          heed()
          return queue.own()
        },
        clear() {
          queue.clear()
          wipes?.clear()
        },
      }
    },
  }
}
