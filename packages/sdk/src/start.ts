import { type Consent, EVENT_TYPES, type SiteConfig } from '@segue/protocol'
import type { Language } from '@segue/rules'
import { createConsent, readsDenial } from './consent.ts'
import { createQueue } from './delivery/queue.ts'
import { startSender } from './delivery/sender.ts'
import { createTransport } from './delivery/transport.ts'
import { openDisk } from './disk.ts'
import { createEdge } from './edge.ts'
import { createEmitter } from './emitter.ts'
import { createEventIds } from './event-ids.ts'
import { followConsent, mayStore } from './follow-consent.ts'
import { openMemory } from './memory.ts'
import { createPipeline } from './pipeline.ts'
import { createSegueApi, type Segue } from './segue.ts'
import { toSource } from './source.ts'
import { openTab } from './tab.ts'
import { createTextStore } from './text-store.ts'
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
  /** What conditions can say: `CORE_LANGUAGE` is smaller, `FULL_LANGUAGE` knows everything a site config may hold. */
  readonly language: Language
  /** Overrides the site config: `granted` where the site needs no consent, or has it already. */
  readonly consent?: 'granted' | 'required'
  /** Calls made before the start, oldest first: what sets up comes before the first view, the others after it. */
  readonly calls?: readonly unknown[]
}

/**
 * Starts Segue on the page at hand: the one place where its parts are put together. Everything up to the first
 * decision and its changes runs synchronously, so a script in the head is done before the first paint.
 */
export function startSegue(options: StartOptions): Segue {
  const { config, version, language, calls = [] } = options
  const name = `segue:${config.site}`
  const emitter = createEmitter()
  const edge = createEdge((error) => emitter.emit('error', error))
  const local = createTextStore(() => localStorage)
  const session = createTextStore(() => sessionStorage)
  const view = createView()

  const consent = createConsent({
    initial: toInitialConsent(options),
    store: local,
    key: `${name}:consent`,
    onChange: edge.quiet((state: Consent, before: Consent) => follow(state, before)),
  })
  const disk = openDisk(name, edge.later)
  const memory = openMemory({ key: name, config, language, local, disk, edge, view, consent })
  const tab = openTab(session, `${name}:tab`, { edge, mayStore: () => mayStore(consent.state()) })
  const queue = createQueue(openDisk(`${name}:queue`, edge.later))
  const transport = createTransport(`${options.endpoint}?k=${options.key}`, edge)
  const maySend = () => consent.state().measurement === 'granted'
  const sender = startSender({ queue, transport, edge, maySend, lockName: name })
  const createId = createEventIds(Date.now)
  const precious = new Set([EVENT_TYPES.exposure, ...config.goals.map(({ event }) => event)])
  const core = { config, version, edge, emitter, view, consent, memory, tab, queue, sender }
  const pipeline = createPipeline({ ...core, createId, precious })
  const views = createViews({ ...core, pipeline })
  const follow = followConsent({ ...core, pipeline, views })
  const segue = createSegueApi({ ...core, pipeline, views })

  const isSetUp = (call: unknown) => Array.isArray(call) && SET_UP.test(call[0])
  const begin = edge.quiet(() => {
    for (const call of calls.filter(isSetUp)) segue.push(call as unknown[])
    const source = toSource(location.href, document.referrer)
    views.open(document.referrer, source === undefined ? {} : { source })
    emitter.emit('ready', undefined)
    for (const call of calls.filter((call) => !isSetUp(call))) segue.push(call as unknown[])
    startWatchers({ ...core, pipeline, views })
  })
  begin()
  return segue
}

/** The browser's own denial beats what the site sets up; only a visitor's explicit choice beats the browser's. */
function toInitialConsent({ consent, config }: StartOptions): 'granted' | 'denied' | 'pending' {
  if (readsDenial(navigator)) return 'denied'
  return (consent ?? config.settings?.consent) === 'granted' ? 'granted' : 'pending'
}

const SET_UP = /^(consent|set|on|off)$/
