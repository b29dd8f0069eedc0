import {
  EVENT_TYPES,
  type JsonObject,
  type Page,
  type Profile,
  type SegueEvent,
} from '@segue/protocol'
import {
  advanceProfile,
  createProfile,
  decide,
  type Program,
  type Situation,
  type Update,
  updateProfile,
} from '@segue/rules'
import { createId } from './ids.ts'
import type { Random } from './random.ts'
import { createVisitLog, type Visit } from './visit-log.ts'

/** A visitor's browser in simulated time: it runs the published rules on each event, as the snippet does. */
export interface Browser {
  /** Starts a visit at a time, epoch milliseconds. */
  readonly startVisit: (at: number) => void
  /** Opens a page: page view, decision, and an exposure for every arm decided there. */
  readonly open: (page: Page, props?: JsonObject) => void
  readonly track: (type: string, props: JsonObject) => void
  /** Ends the page at hand: tells of each exposure how it looked. */
  readonly leave: () => void
  /** Wakes a tab that stayed open, epoch milliseconds: what time alone has changed is tracked. */
  readonly wake: (at: number) => void
  /** Lets time pass, milliseconds. */
  readonly wait: (ms: number) => void
  /** The arms this visitor was exposed to so far, by experience. */
  readonly arms: () => Profile['assignments']
  readonly stage: () => string
  readonly visits: () => readonly Visit[]
}

/** What a {@link Browser} is made of. `traits` are those that never change: device and place. */
export interface BrowserParts {
  readonly program: Program
  readonly zone: string
  readonly traits: { readonly device: JsonObject; readonly geo: JsonObject }
  readonly cart: () => JsonObject
  readonly random: Random
}

/** Creates a browser that has never been to the site. */
export function createBrowser({ program, zone, traits, cart, random }: BrowserParts): Browser {
  const visitor = createId(random)
  const log = createVisitLog(visitor, random)
  let now = 0
  let page = NO_PAGE
  let pageTraits: JsonObject = {}
  let session = ''
  let profile = createProfile(program, visitor, toSession(session, now), now)
  let variants: SegueEvent['variants'] = {}
  let isOpen = false

  function situate(): Situation {
    return { now, zone, traits: { ...traits, page: pageTraits, cart: cart() } }
  }

  function record(type: string, props: JsonObject): void {
    const event = { type, at: now, session, path: page.path, props }
    const { transitions } = take(updateProfile(program, profile, event, situate()))
    if (type === EVENT_TYPES.exposure) {
      variants = { ...variants, [String(props.experience)]: String(props.variant) }
    }
    keep(type, props)
    keepMoves(transitions)
  }

  function elapse(): void {
    keepMoves(take(advanceProfile(program, profile, situate())).transitions)
  }

  function take(update: Update): Update {
    profile = update.profile
    return update
  }

  /** A move is told, not learned from: it is nothing the visitor did, so it must not end a lapse. */
  function keepMoves(transitions: Update['transitions']): void {
    for (const { from, to, cause, hours } of transitions) {
      keep(EVENT_TYPES.stageChange, { from, to, cause, hours })
    }
  }

  function keep(type: string, props: JsonObject): void {
    const { segments, journey } = profile
    log.add({ at: now, type, page, props, segments, stage: journey.stage, variants })
  }

  /** With a snippet that blocks, nobody sees an original first and nothing shifts; few leave before they look. */
  function leave(): void {
    for (const [experience, variant] of isOpen ? Object.entries(variants) : []) {
      const seen = random.chance(SEEN_SHARE)
      const props = { experience, variant, seen, original_seen: false, hidden_msec: 0 }
      record('experience_display', { ...props, layout_shift: 0 })
    }
    isOpen = false
  }

  return {
    startVisit(at) {
      leave()
      now = Math.round(at)
      session = log.start()
      if (profile.revision === 0) {
        profile = createProfile(program, visitor, toSession(session, now), now)
      }
    },
    open(next, props = {}) {
      leave()
      isOpen = true
      page = next
      pageTraits = { ...next, host: new URL(next.url).host }
      variants = {}
      elapse()
      record(EVENT_TYPES.pageView, props)
      for (const { experience, arm } of decide(program, profile, situate()).outcomes) {
        if (arm !== null) record(EVENT_TYPES.exposure, { experience, variant: arm })
      }
    },
    track: record,
    leave,
    wake(at) {
      now = Math.round(at)
      elapse()
    },
    wait(ms) {
      now += Math.round(ms)
    },
    arms: () => profile.assignments,
    stage: () => profile.journey.stage,
    visits: log.visits,
  }
}

function toSession(id: string, at: number): Profile['session'] {
  return { id, number: 1, startedAt: at, lastAt: at }
}

/** Share of exposures whose place visitors look at long enough. */
const SEEN_SHARE = 0.85
const NO_PAGE: Page = { url: '', path: '', title: '', referrer: '' }
