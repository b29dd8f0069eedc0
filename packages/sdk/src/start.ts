import { type Consent, isRecord, type SiteConfig } from '@segue/protocol'
import {
  type ConsentKeeper,
  createConsent,
  hasState,
  readWord,
  toInitialConsent,
} from './consent.ts'
import { createQueue } from './delivery/queue.ts'
import { startSender } from './delivery/sender.ts'
import { takeBack } from './delivery/take-back.ts'
import { openDisk } from './disk.ts'
import { emit, on, resetEmitter } from './emitter.ts'
import { createLoader } from './load-part.ts'
import { openMemory } from './memory.ts'
import type { Pack, Plugin } from './pack.ts'
import type { ImportPart } from './part.ts'
import type { Preview } from './parts/preview/preview.ts'
import { createPipeline } from './pipeline.ts'
import { guard, listen, onStop, stopAll } from './platform.ts'
import { createSegueApi, type Segue } from './segue.ts'
import { toSource } from './source.ts'
import { createView } from './view.ts'
import { type Cover, createViews } from './views.ts'
import { WATCHERS } from './watchers/index.ts'

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
  /** Imports the parts that calls ask for. */
  readonly importPart: ImportPart
  /** What the page's stub hides until the first view was decided. */
  readonly cover?: Cover
  /** Set where the site config is one that a preview made of another. */
  readonly preview?: PreviewRun
  /** Takes the place of what keeps the visitor's choice, which is then neither read nor changed. */
  readonly keeper?: ConsentKeeper
  /**
   * Overrides the site config: `granted` where the site needs no consent, or has it already, `denied` where it knows of
   * a denial: what was granted before is withdrawn.
   */
  readonly consent?: 'granted' | 'required' | 'denied'
  /** Calls made before the start, oldest first: what sets up comes before the first view, the others after it. */
  readonly calls?: readonly unknown[]
}

/** A preview at work. */
export interface PreviewRun {
  readonly shown: Preview
  /** The site config that was published. */
  readonly config: SiteConfig
}

/**
 * Starts Segue on the page at hand, in place of one started before: the one place where its parts are put together.
 * Everything up to the first decision and its changes runs synchronously, so a script in the head is done before the
 * first paint. Throws where a pack is missing without which more would leave the device, or stay on it, than the
 * settings let, and where it cannot be known what they let: everything else that no pack knows is inert.
 */
export function startSegue(options: StartOptions): Segue {
  const { config, version, endpoint, key, packs: given = [], calls = [], cover = {} } = options
  const { settings = {} } = config
  const name = `segue:${config.site}`
  const queueName = `${name}:queue`
  const { referrer } = document
  const { localOnly, properties, identity, track = '' } = settings
  // What a tag says was not checked when it was published. There a word is the mode.
  const mode = `${(isRecord(identity) ? identity.mode : identity) ?? 'stored'}`
  const cookieless = mode === 'cookieless'
  if (!cookieless && mode !== 'stored') throw Error(`SETTING_INVALID identity "${mode}"`)
  const fulfilled: unknown[] = given.map(({ fulfils }) => fulfils)
  // An attribute without a value is a setting that is on.
  for (const [setting, value = false] of Object.entries({ localOnly, properties, cookieless }))
    if (value !== false && !fulfilled.includes(setting))
      throw Error(`PACK_MISSING settings.${setting}`)
  stopAll(!cookieless)
  resetEmitter()
  // The first of all listeners: what is recorded as a view ends is stored and sent by those that follow.
  listen(window, 'pagehide', () => emit('leave'))

  const packs: Pack[] = []
  for (const plugin of [...WATCHERS, ...given]) use(plugin)
  for (const { begin } of packs) begin?.(options, () => consent.state(), packs)
  const view = createView(referrer)
  const consent =
    options.keeper ??
    createConsent(
      toInitialConsent(options),
      `${name}:consent`,
      guard(followConsent),
      readWord(options) === 'denied',
    )
  const memory = openMemory(name, openDisk(name), config, packs, view, consent.state)
  const disk = openDisk(queueName)
  /** Reading the profile finds out whether another tab has forgotten whose events these are. */
  const maySend = () => !!memory.profile() && consent.state().measurement === 'granted'
  const queue = packs.reduce(
    (queue, { wrapQueue }) => wrapQueue?.(queue, config, consent.state) ?? queue,
    createQueue(disk, maySend),
  )
  const poke = startSender(`${endpoint}?k=${key}`, queue, maySend, queueName)
  const pipeline = createPipeline(config, version, packs, view, consent.state, memory, queue, poke)
  const views = createViews(config, packs, view, consent.state, memory, pipeline, cover)
  const live = {
    ...pipeline,
    ...memory,
    ...views,
    ...{ options, config, settings, view, consent, memory, queue },
    ...{ loadPart: createLoader(options.importPart), on, listen, guard, onStop },
    get segue() {
      return segue
    },
  }
  const segue: Segue = createSegueApi(live, use)

  /** Everything a plugin has is asked for when its time comes; it watches once the page is under way. */
  function use(plugin: Plugin): void {
    // Junk has no hooks.
    packs.push(Object(plugin))
    on(
      'ready',
      guard(() => plugin.watch?.(live)),
    )
  }

  /**
   * A denial is carried out at once: without measurement no event is left anywhere, without personalization the page
   * is the original again, without both nothing is stored.
   */
  function followConsent(before: Consent): void {
    const state = consent.state()
    const wasSending = before.measurement === 'granted'
    // Where both were granted, one ended: what waits to be sent tells what was decided.
    const isWithdrawn = before.personalization === 'granted' || !maySend()
    if (wasSending ? isWithdrawn : state.measurement === 'denied') queue.clear()
    else if (state.personalization === 'denied') void takeBack(disk, queue)
    if (!hasState(state, 'granted')) memory.wipe()
    else {
      for (const pack of packs) pack.restore?.()
      pipeline.release(memory.keep())
    }
    if (state.personalization !== before.personalization) views.redecide()
  }

  const make = (isSetUp: boolean) => {
    calls.forEach(
      guard((call: unknown) => {
        if (SET_UP.test(Object(call)[0]) === isSetUp) segue.push(call as never)
      }),
    )
  }
  guard(() => {
    for (const { hearConsent } of packs) hearConsent?.(live)
    make(true)
    for (const name of `${track}`.match(/\w+/g) ?? [])
      if (!fulfilled.includes(name)) emit('error', Error(`PACK_MISSING settings.track.${name}`))
    // What earlier pages stored does not outlive a denial that this one begins with, if it is the visitor's.
    if (!options.keeper && hasState(consent.state(), 'denied')) followConsent(consent.state())
    live.open(referrer, { source: toSource(location.href, referrer) })
    make(false)
    emit('ready')
  })()
  return segue
}

const SET_UP = /^(consent|set|on|off|ready|use)$/
