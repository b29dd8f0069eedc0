import { type Consent, isRecord, type JsonObject } from '@segue/protocol'
import { IDLE_MS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attempt } from '../../platform.ts'
import { toProps } from '../../props.ts'
import type { StartOptions } from '../../start.ts'
import { createInquiry, type Inquiry } from '../inquire.ts'

/**
 * Learns from the collector who the user of a token is, when the browser is idle and consent allows it: of a token in
 * a link the visitor becomes the user, one from `identify` must name the user it came with. Their traits are kept in
 * the profile, from where the next view decides by them; no event carries them. What is under way for a visitor who was
 * reset or forgotten is nobody's: the next one at this browser may be somebody else.
 */
export function knowUser(
  options: StartOptions,
  consent: () => Consent,
  linked: string | null,
  parts: WatchParts,
): void {
  const { on, record, profile, apply } = parts
  const ofLink = inquire('sg_u', true)
  const ofCall = inquire('identify', false)
  if (linked !== null) ofLink.begin(linked)

  function inquire(key: string, isOwn: boolean): Inquiry {
    return createInquiry(options, consent, parts, {
      about: 'user',
      key,
      hear({ status, body }) {
        if (status === 200) learn(body, isOwn)
      },
    })
  }

  function learn(body: unknown, isOwn: boolean): void {
    if (!isRecord(body) || typeof body.user !== 'string') return
    if (isOwn) record('identify', { user: body.user })
    const { user } = body
    const traits: JsonObject = toProps(body.traits)
    if (profile().user === user)
      apply((known) => {
        const isStill = known.user === user
        const next = isStill ? { ...known, traits: { ...known.traits, ...traits } } : known
        return { profile: next, transitions: [] }
      })
  }

  const soon = () =>
    whenIdle(() => {
      ofLink.ask()
      ofCall.ask()
    })

  // A choice about consent decides the view again, or comes with an event.
  on('decision', soon)
  on('event', soon)
  on('token', (token) => {
    ofLink.begin('')
    ofCall.begin(token)
    soon()
  })
}

/** Calls when the browser has nothing better to do, at the latest after `IDLE_MS_MAX`. */
function whenIdle(work: () => void): void {
  const isAsked = attempt(() => requestIdleCallback(work, { timeout: IDLE_MS_MAX }))
  if (isAsked === undefined) setTimeout(work)
}
