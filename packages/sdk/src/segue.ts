import type { Stop } from '@segue/dom/core'
import { type Consent, EVENT_TYPES, type EventProps, isRecord, scrub } from '@segue/protocol'
import type { ConsentChoice } from './consent.ts'
import { emit, off, on } from './emitter.ts'
import type { LateCalls } from './late-calls.ts'
import type { Plugin } from './pack.ts'
import type { Live } from './part.ts'
import type { Pipeline } from './pipeline.ts'
import { guard, stopAll } from './platform.ts'
import { toProps } from './props.ts'
import type { PushCall } from './push-call.ts'
import type { Views } from './views.ts'

/** What a page can ask of Segue: `window.segue` after the script has loaded, or what `createSegue` gives. */
export interface Segue extends LateCalls {
  /** Calls a method by name: `push(['track', 'view_item', {…}])`. Works before the script has loaded, too. */
  readonly push: PushCall
  /** Records an event. Types are names such as GA4's `view_item`; anything else is ignored. */
  readonly track: TrackCall
  /** Opens a new page view: `page(props)`, `page(name, props)`, `page(category, name, props)`. Loads and routes need none. */
  readonly page: (...args: readonly (string | object)[]) => void
  /**
   * Says who the visitor is, or by traits alone what they are. Give an id of your own and no e-mail address: those are
   * removed from events, so an id that holds one is passed over and told to `on('error')`. With a user token of your
   * server the traits that it gave the collector come, too.
   */
  readonly identify: (user: string | number | object, traits?: object, token?: string) => void
  /**
   * Says which group the visitor belongs to, a company for instance: the facts `visitor.group.id` and so on. Its id has
   * to be one as `identify` takes; without, the call is passed over and told to `on('error')`.
   */
  readonly group: (group: string | number, traits?: object) => void
  /** Says that a user has a new id. */
  readonly alias: (user: string, previous: string) => void
  /** Adds facts for the trait namespace `custom`, until the page is left. They are not sent. */
  readonly set: (traits: object) => void
  /** Passes on the visitor's choice; a purpose not named stays as it is. */
  readonly consent: (choice: ConsentChoice) => void
  readonly getConsent: () => Consent
  readonly getSegments: () => readonly string[]
  /** The stage, or an empty text on a site without a journey. */
  readonly getStage: () => string
  /** The arm decided for this view, or null when the visitor does not count in the experience. */
  readonly getVariant: (experience: string) => string | null
  /** Adds hooks of the site's own, until the page is left: before the script has loaded, for the first view, too. */
  readonly use: (plugin: Plugin) => void
  /** Calls the listener once the first view is decided, at once when it is. */
  readonly ready: (listener: () => void) => void
  readonly on: typeof on
  readonly off: typeof off
  /** Begins a new visitor, for instance at a log-out. Events not yet sent stay with the old one. */
  readonly reset: () => void
  /** Wipes everything stored in this browser: the choice about consent and events not yet sent included. */
  readonly forget: () => void
  /** Takes all changes back and ends every watcher. */
  readonly stop: Stop
}

/** Records an event. The properties of events that `EventProps` names are checked, those of others are free. */
export interface TrackCall {
  <Type extends keyof EventProps | (string & {})>(
    type: Type,
    props?: Type extends keyof EventProps ? EventProps[Type] : object,
  ): void
  /** For no call: lets `track` be assigned to a type of the site's own, such as the one that `segue types` writes. */
  (this: never, type: string, props?: object): void
}

/** Creates the API. No method throws, whatever it is given. */
export function createSegueApi(live: Live & Pipeline & Views, use: Segue['use']): Segue {
  const { view, consent, memory, queue, record, open } = live
  const know = (props: object) => void record(EVENT_TYPES.identify, props)
  const toId = guard((id: unknown) => {
    const own = /string|number/.test(typeof id) && `${id}`
    // Many people would have one id together: nothing, or `[email]`.
    if (!own || scrub(own) !== own) throw Error(`ID_INVALID ${id}`)
    return own
  })
  const actions = {
    track: (type: string, props?: object) => void record(type, props),
    page(...args: readonly (string | object)[]) {
      const [name, category] = args.filter((arg) => !isRecord(arg)).reverse()
      open(view.page.url, { name, category, ...args.find(isRecord) })
    },
    identify(given: string | number | object, traits?: object, token?: string) {
      if (isRecord(given)) return know({ traits: given })
      const user = toId(given)
      if (user ?? traits) know({ user, traits })
      if (token) emit('token', token)
    },
    group(given: string | number, traits?: object) {
      const id = toId(given)
      if (id) know({ traits: { group: { ...traits, id } } })
    },
    alias(id: string, previous: string) {
      const user = toId(id)
      if (user) know({ user, previous: toId(previous) })
    },
    set: (traits: object) => memory.setCustom(toProps(traits)),
    consent: consent.set,
    use,
    ready: (listener: () => void) => on('ready', listener),
    reset: memory.wipe,
    forget() {
      consent.clear()
      memory.wipe()
      queue.clear()
    },
    stop: () => stopAll(),
    push([name, ...args]: readonly unknown[]) {
      const call = `${name}`
      if (Object.hasOwn(segue, call)) segue[call]?.(...(args as never[]))
    },
  }
  const segue: { [name: string]: (...args: never[]) => unknown } = {
    getConsent: consent.state,
    getSegments: () => memory.profile().segments,
    getStage: () => memory.profile().journey.stage,
    getVariant: (id: string) =>
      view.decision.outcomes.find(({ experience }) => experience === id)?.arm ?? null,
    on,
    off,
  }
  for (const [name, action] of Object.entries<(...args: never[]) => void>(actions))
    segue[name] = guard(action)
  for (const name of LATE_CALLS)
    segue[name] = (...args) => {
      const answer = live.loadPart(name).then(({ start }) => start(live, ...args))
      // Nobody has to wait for an answer: a failure without a listener is not the page's.
      answer.catch((error) => emit('error', error))
      return answer
    }
  return segue as unknown as Segue
}

/** The calls whose code is loaded when they are first made. */
export const LATE_CALLS: readonly string[] = 'explain preview exportMyData debug privacy'.split(' ')
