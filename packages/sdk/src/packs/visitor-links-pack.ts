import type { Consent } from '@segue/protocol'
import type { Queue } from '../delivery/queue.ts'
import type { Pack } from '../pack.ts'
import type { StartOptions } from '../start.ts'
import { type Arrive, arrive } from './visitor-links/arrive.ts'
import { decorateLinks } from './visitor-links/decorate-links.ts'

/** Visitors who keep their id from one of the owner's sites to the next, over a link. */
export const VISITOR_LINKS_PACK: Pack = createVisitorLinks()

function createVisitorLinks(): Pack {
  let run: { options: StartOptions; consent: () => Consent; arrive: Arrive } | undefined
  let queue: Queue | undefined
  return {
    begin(options, consent) {
      run = { options, consent, arrive: arrive(options, consent) }
    },
    wrapQueue(inner) {
      queue = inner
      return inner
    },
    // From before the first view on: a denial that the page begins with drops the link that waits, too.
    hearConsent(parts) {
      if (run !== undefined && queue !== undefined) run.arrive(parts, queue)
    },
    watch(parts) {
      if (run !== undefined) decorateLinks(run.options, run.consent, parts)
    },
  }
}
