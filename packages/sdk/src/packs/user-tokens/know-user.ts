import { type Consent, isRecord, type JsonObject } from '@segue/protocol'
import { mayStore } from '../../consent.ts'
import { IDLE_MS_MAX } from '../../limits.ts'
import type { WatchParts } from '../../pack.ts'
import { attempt } from '../../platform.ts'
import { toProps } from '../../props.ts'
import type { StartOptions } from '../../start.ts'
import { callCollector } from '../call-collector.ts'

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
  { on, guard, record, profile, apply }: WatchParts,
): void {
  let waiting = linked
  let isLinked = linked !== null
  let wipes = 0

  const ask = guard(async () => {
    if (!waiting || !mayStore(consent())) return
    const [token, isOwn, before] = [waiting, isLinked, wipes]
    waiting = null
    const answer = await callCollector(options, 'user', { token })
    if (answer?.status === 200 && before === wipes) guard(learn)(answer.body, isOwn)
  })

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

  const soon = () => {
    if (waiting) whenIdle(ask)
  }

  // A choice about consent decides the view again, or comes with an event.
  on('decision', soon)
  on('event', soon)
  on('wipe', () => {
    wipes += 1
    waiting = null
  })
  on('token', (token) => {
    waiting = token
    isLinked = false
    soon()
  })
}

/** Calls when the browser has nothing better to do, at the latest after `IDLE_MS_MAX`. */
function whenIdle(work: () => void): void {
  const isAsked = attempt(() => requestIdleCallback(work, { timeout: IDLE_MS_MAX }))
  if (isAsked === undefined) setTimeout(work)
}
