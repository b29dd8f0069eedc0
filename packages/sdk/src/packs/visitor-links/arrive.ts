import { type Consent, LINK_SECONDS_MAX, type Profile } from '@segue/protocol'
import { readVisitorClaim } from '@segue/protocol/tokens'
import { mayStore } from '../../consent.ts'
import { LINK_CLOCK_MS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'
import { callCollector } from '../call-collector.ts'
import { takeParameter } from '../take-parameter.ts'
import { withVisitor } from '../with-visitor.ts'

/** The parameter that carries a visitor from one site of the owner to another. */
export const VISITOR_PARAMETER = '_segue'

/** A visitor on the way in. */
export interface Arrival {
  /** The profile under the id that the link brought, from the first event with consent on, while the link is fresh. */
  readonly learn: (profile: Profile) => Profile
  /** Has the collector check the link; one that it refuses is undone. */
  readonly verify: (parts: WatchParts) => void
}

/**
 * Takes the visitor out of the page's address. The first decision does not wait for the collector: it is made for the
 * visitor that the link names, and a forged link loses that id again, for good, when the answer comes.
 */
export function arrive(options: StartOptions, consent: () => Consent): Arrival {
  const token = takeParameter(VISITOR_PARAMETER) ?? ''
  const claim = readVisitorClaim(token)
  let own: string | undefined
  let isRefused = false

  function isWelcome(): boolean {
    const leftMs = Number(claim?.exp) * 1_000 - Date.now()
    const isFresh = leftMs > 0 && leftMs <= LINK_SECONDS_MAX * 1_000 + LINK_CLOCK_MS_MAX
    return isFresh && !isRefused && mayStore(consent())
  }

  return {
    learn(profile) {
      if (own === undefined && isWelcome()) own = profile.visitor
      if (claim === undefined || own === undefined) return profile
      return withVisitor(profile, { from: own, to: claim.visitor }).profile
    },
    verify({ on, guard, apply }) {
      let isAsked = false
      const ask = guard(async () => {
        const before = own
        if (isAsked || before === undefined) return
        isAsked = true
        const answer = await callCollector(options, 'arrival', { token })
        if (answer === undefined || answer.status < 400 || answer.status >= 500) return
        isRefused = true
        own = undefined
        apply((profile) => withVisitor(profile, { from: `${claim?.visitor}`, to: before }))
      })
      on('event', ask)
      void ask()
    },
  }
}
