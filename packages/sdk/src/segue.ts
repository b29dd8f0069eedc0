import type { Stop } from '@segue/dom/core'
import { type Consent, EVENT_TYPES, type EventProps } from '@segue/protocol'
import type { ConsentChoice } from './consent.ts'
import { emit, off, on } from './emitter.ts'
import type { LateCalls } from './late-calls.ts'
import type { Live } from './part.ts'
import type { Pipeline } from './pipeline.ts'
import { guard, stopAll } from './platform.ts'
import { toProps } from './props.ts'
import type { Views } from './views.ts'

/** What a page can ask of Segue: `window.segue` after the script has loaded, or what `createSegue` gives. */
export interface Segue extends LateCalls {
  /** Calls a method by name: `push(['track', 'view_item', {…}])`. Works before the script has loaded, too. */
  readonly push: (call: readonly unknown[]) => void
  /** Records an event. Types are names such as GA4's `view_item`; anything else is ignored. */
  readonly track: TrackCall
  /** Opens a new page view. Loads and routes are recorded without it. */
  readonly page: (props?: object) => void
  /** Says who the visitor is. Give an id of your own and no e-mail address: those are removed from events. */
  readonly identify: (user: string, traits?: object) => void
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
export function createSegueApi(
  pieces: Omit<Live, 'segue'>,
  { record }: Pipeline,
  { open }: Views,
): Segue {
  const { view, consent, memory, queue, loadPart } = pieces
  const actions = {
    track: (type: string, props?: object) => void record(type, props),
    page: (props?: object) => open(view.page.url, toProps(props)),
    identify: (user: string, traits?: object) =>
      void record(EVENT_TYPES.identify, { user: `${user}`, traits }),
    set: (traits: object) => memory.setCustom(toProps(traits)),
    consent: consent.set,
    reset: memory.wipe,
    forget() {
      memory.wipe()
      queue.clear()
      consent.clear()
    },
    stop: stopAll,
  }
  const guarded = Object.entries<(...args: never[]) => void>(actions).map(([name, action]) => [
    name,
    guard(action),
  ])
  const late = LATE_CALLS.map((name) => [
    name,
    (...args: never[]) => {
      const answer = loadPart(name).then(({ start }) => start({ ...pieces, segue }, ...args))
      // Nobody has to wait for an answer: a failure without a listener is not the page's.
      answer.catch((error) => emit('error', error))
      return answer
    },
  ])
  const segue: Segue = {
    ...(Object.fromEntries(guarded) as typeof actions),
    ...(Object.fromEntries(late) as LateCalls),
    push: ([name, ...args]) => {
      const method = Object.entries(segue).find(([known]) => known === name)?.[1]
      method?.(...args)
    },
    getConsent: consent.state,
    getSegments: () => memory.profile().segments,
    getStage: () => memory.profile().journey.stage,
    getVariant: (id) =>
      view.decision.outcomes.find(({ experience }) => experience === id)?.arm ?? null,
    on,
    off,
  }
  return segue
}

const LATE_CALLS = 'explain preview exportMyData debug privacy'.split(' ')
