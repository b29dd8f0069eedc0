import type { Consent, ConsentState, SiteConfig } from '@segue/protocol'
import { createConsent, hasState, mayStore, readsDenial } from './consent.ts'
import { createQueue } from './delivery/queue.ts'
import { startSender } from './delivery/sender.ts'
import { openDisk } from './disk.ts'
import { emit, on, resetEmitter } from './emitter.ts'
import { openMemory } from './memory.ts'
import type { Pack } from './pack.ts'
import { createPipeline } from './pipeline.ts'
import { guard, listen, onStop, stopAll } from './platform.ts'
import { createSegueApi, type Segue } from './segue.ts'
import { toSource } from './source.ts'
import { createView } from './view.ts'
import { createViews } from './views.ts'
import { startWatchers } from './watchers/index.ts'

/** A site as the collector serves it with the script. */
export interface Site {
  /** The site's write key: it allows sending events, nothing else. */
  readonly key: string
  /** The version of the site config, sent with every event. */
  readonly version: number
  readonly config: SiteConfig
  /** Where events go. Default: `/v1/events` on the origin the script came from. */
  readonly endpoint?: string
}

/** What starting needs. */
export interface StartOptions extends Site {
  readonly endpoint: string
  /** What the site config needs beyond the core; whatever no pack knows is inert. */
  readonly packs?: readonly Pack[]
  /** Overrides the site config: `granted` where the site needs no consent, or has it already. */
  readonly consent?: 'granted' | 'required'
  /** Calls made before the start, oldest first: what sets up comes before the first view, the others after it. */
  readonly calls?: readonly unknown[]
}

/**
 * Starts Segue on the page at hand, in place of one started before: the one place where its parts are put together.
 * Everything up to the first decision and its changes runs synchronously, so a script in the head is done before the
 * first paint.
 */
export function startSegue(options: StartOptions): Segue {
  const { config, version, endpoint, key, packs = [], calls = [] } = options
  const name = `segue:${config.site}`
  const { referrer } = document
  stopAll()
  resetEmitter()
  // The first of all listeners: what is recorded as a view ends is stored and sent by those that follow.
  listen(window, 'pagehide', () => emit('leave', undefined))

  const view = createView(referrer)
  const consent = createConsent(toInitialConsent(options), `${name}:consent`, guard(followConsent))
  const memory = openMemory(name, openDisk(name), config, packs, view, consent.state)
  const queue = packs.reduce(
    (queue, { wrapQueue }) => wrapQueue?.(queue, config, consent.state) ?? queue,
    createQueue(openDisk(`${name}:queue`)),
  )
  const maySend = () => consent.state().measurement === 'granted'
  const poke = startSender(`${endpoint}?k=${key}`, queue, maySend)
  const pipeline = createPipeline(config, version, view, consent.state, memory, queue, poke)
  const views = createViews(config, packs, view, consent.state, memory, pipeline)
  const segue = createSegueApi(view, consent, memory, queue, pipeline, views)

  /**
   * A denial is carried out at once: without measurement no event is left anywhere, without personalization the page
   * is the original again, without both nothing is stored.
   */
  function followConsent(before: Consent): void {
    const state = consent.state()
    if (state.measurement === 'denied') queue.clear()
    if (!mayStore(state)) memory.wipe()
    else pipeline.release(memory.keep())
    if (state.personalization !== before.personalization) views.redecide()
  }

  const { hear } = consent
  const parts = { ...pipeline, config, hear, listen, guard, onStop, on }
  const isSetUp = (call: unknown) => Array.isArray(call) && SET_UP.test(call[0])
  const make = (calls: readonly unknown[]) => {
    for (const call of calls) segue.push(call as unknown[])
  }
  guard(() => {
    for (const { hearConsent } of packs) hearConsent?.(parts)
    make(calls.filter(isSetUp))
    // What earlier pages stored does not outlive a denial that this one begins with.
    if (hasState(consent.state(), 'denied')) followConsent(consent.state())
    const source = toSource(location.href, referrer)
    views.open(referrer, source && { source })
    emit('ready', undefined)
    make(calls.filter((call) => !isSetUp(call)))
    startWatchers(view, consent.state, pipeline.record, views.open)
    for (const { watch } of packs) watch?.(parts)
  })()
  return segue
}

/**
 * The browser's own denial beats what the site sets up; only a visitor's explicit choice beats the browser's. Where
 * the page's consent tools are asked, nothing is granted before they have answered.
 */
function toInitialConsent({ consent, config }: StartOptions): ConsentState {
  const { consent: site, consentSources = [] } = config.settings ?? {}
  if (readsDenial(navigator)) return 'denied'
  return !consentSources.length && (consent ?? site) === 'granted' ? 'granted' : 'pending'
}

const SET_UP = /^(consent|set|on|off)$/
