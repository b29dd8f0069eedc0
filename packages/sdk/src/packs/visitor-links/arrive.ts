import { type Consent, LINK_SECONDS_MAX } from '@segue/protocol'
import { readVisitorClaim } from '@segue/protocol/tokens'
import type { Queue } from '../../delivery/queue.ts'
import { LINK_CLOCK_MS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'
import { createInquiry } from '../inquire.ts'
import { moveEvents } from '../move-events.ts'
import { takeParameter } from '../take-parameter.ts'
import { withVisitor } from '../with-visitor.ts'

/** The parameter that carries a visitor from one site of the owner to another. */
export const VISITOR_PARAMETER = '_segue'

/** Has the collector check the link that the visitor came by, or came by on an earlier page of the tab. */
export type Arrive = (parts: WatchParts, queue: Queue) => void

/**
 * Takes the visitor out of the page's address. Who came stays the visitor that this site knows, or a new one, until the
 * collector has said yes: then they are the visitor of the link, and so is what they did here and has not left yet.
 */
export function arrive(options: StartOptions, consent: () => Consent): Arrive {
  const token = takeParameter(VISITOR_PARAMETER)
  return (parts, queue) => {
    const { on, profile, apply } = parts

    function welcome(visitor: string): void {
      const { visitor: own } = profile()
      if (own === visitor) return
      // Arms go by the id: they shall be those that the visitor has seen on the site they come from.
      apply((known) => {
        const { profile } = withVisitor(known, { from: own, to: visitor })
        return { profile: { ...profile, assignments: {} }, transitions: [] }
      })
      moveEvents(queue, { from: own, to: visitor })
    }

    const inquiry = createInquiry(options, consent, parts, {
      about: 'arrival',
      key: 'link',
      isWorth: isFresh,
      hear({ status }, given) {
        const claim = readVisitorClaim(given)
        if (status === 200 && claim) welcome(claim.visitor)
      },
    })
    if (token !== null) inquiry.begin(token)
    on('ready', () => {
      on('event', inquiry.ask)
      inquiry.ask()
    })
  }
}

/** True while a link can still be one that the collector signed: no longer than links last, clocks allowed for. */
export function isFresh(token: string): boolean {
  const leftMs = Number(readVisitorClaim(token)?.exp) * 1_000 - Date.now()
  return leftMs > 0 && leftMs <= LINK_SECONDS_MAX * 1_000 + LINK_CLOCK_MS_MAX
}
