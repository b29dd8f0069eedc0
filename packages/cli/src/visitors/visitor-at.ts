import type { Decision, Profile } from '@segue/protocol'
import { advanceProfile, createProfile, decide, type Program, type Situation } from '@segue/rules'
import {
  type History,
  type HistoryEvent,
  lastMoment,
  toTime,
  traitsOf,
} from '@segue/rules/simulate'

/** A visitor at a moment: what is known of them, where they are, and what is decided there. */
export interface VisitorAt {
  readonly profile: Profile
  readonly situation: Situation
  readonly decision: Decision
}

/**
 * Takes a visitor through what they have done up to a moment, epoch milliseconds, that very moment included. `path` is
 * the page they are on then; by default that of their newest event.
 */
export function visitorAt(program: Program, history: History, { at, path }: Look): VisitorAt {
  const past = eventsUntil(history, at)
  const newest = past.events.at(-1)
  const moment = lastMoment(program, past)
  const session = { id: newest?.session ?? 'session-1', number: 1, startedAt: at, lastAt: at }
  const before = moment?.profile ?? createProfile(program, history.visitor, session, at)
  const situation = situationAt(history, newest, { at, ...(path !== undefined && { path }) })
  const { profile } = advanceProfile(program, before, situation)
  return { profile, situation, decision: decide(program, profile, situation) }
}

/** A history without what happened later than a moment, in the order of time. */
export function eventsUntil(history: History, until: number): History {
  const events = history.events
    .filter(({ at }) => toTime(at) <= until)
    .sort((a, b) => toTime(a.at) - toTime(b.at))
  return { ...history, events }
}

/** A moment, and the page when it is told. */
export interface Look {
  readonly at: number
  readonly path?: string
}

/** As in a simulation: what holds all the time, then what held at the newest event; a page that is told comes first. */
function situationAt(history: History, newest: HistoryEvent | undefined, look: Look): Situation {
  const traits = traitsOf(history, newest)
  const { path } = look
  const onPage = path === undefined ? traits : { ...traits, page: { ...traits.page, path } }
  return { now: look.at, zone: history.zone ?? 'UTC', traits: onPage }
}
