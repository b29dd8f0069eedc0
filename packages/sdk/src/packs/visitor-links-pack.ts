import type { Consent } from '@segue/protocol'
import type { Pack } from '../pack.ts'
import type { StartOptions } from '../start.ts'
import { type Arrival, arrive } from './visitor-links/arrive.ts'
import { decorateLinks } from './visitor-links/decorate-links.ts'

/** Visitors who keep their id from one of the owner's sites to the next, over a link. */
export const VISITOR_LINKS_PACK: Pack = createVisitorLinks()

function createVisitorLinks(): Pack {
  let run: { options: StartOptions; consent: () => Consent; arrival: Arrival } | undefined
  return {
    begin(options, consent) {
      run = { options, consent, arrival: arrive(options, consent) }
    },
    learn: (profile) => run?.arrival.learn(profile) ?? profile,
    watch(parts) {
      if (run === undefined) return
      run.arrival.verify(parts)
      decorateLinks(run.options, run.consent, parts)
    },
  }
}
