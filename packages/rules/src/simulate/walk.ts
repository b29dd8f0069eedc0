import type { Profile } from '@segue/protocol'
import { createProfile } from '../profile/create-profile.ts'
import type { Program } from '../program.ts'
import type { ProfileEvent, Situation, Traits } from '../situation.ts'
import { createSessions } from './create-sessions.ts'
import { type History, type HistoryEvent, toTime } from './history.ts'

/** A history made ready for the rules: a profile that knows nothing yet, and the events in the order of their times. */
export interface Walk {
  readonly start: Profile
  readonly steps: readonly WalkStep[]
}

/** One event as it was told and as the rules take it, with what held at its time. */
export interface WalkStep {
  readonly told: HistoryEvent
  readonly event: ProfileEvent
  readonly situation: Situation
}

/** Makes a history ready up to `until`, that very moment included. Without events the profile begins there. */
export function toWalk(program: Program, history: History, until: number): Walk {
  const events = history.events
    .filter(({ at }) => toTime(at) <= until)
    .sort((a, b) => toTime(a.at) - toTime(b.at))
  const first = toTime(events[0]?.at ?? until)
  const id = events[0]?.session ?? 'session-1'
  const session = { id, number: 1, startedAt: first, lastAt: first }
  const start = createProfile(program, history.visitor, session, first)
  const sessionOf = createSessions(program, start)
  const steps = events.map((told): WalkStep => {
    const { type, path = '/', props = {} } = told
    const act = { type, at: toTime(told.at), path, props }
    const event = { ...act, session: sessionOf(act, told.session) }
    return { told, event, situation: situationAt(act.at, history, told) }
  })
  return { start, steps }
}

/** What holds at a moment: the page is that of the newest event. */
export function situationAt(
  now: number,
  history: History,
  newest: HistoryEvent | undefined,
): Situation {
  const traits = traitsOf(history, newest)
  return { now, zone: history.zone ?? 'UTC', traits }
}

/** What holds all the time, and on top of it, name by name, what held at the newest event. */
export function traitsOf(history: History, newest: HistoryEvent | undefined): Traits {
  const page = { path: newest?.path ?? '/' }
  const traits: Traits = { ...history.traits, page: { ...page, ...history.traits?.page } }
  const added = Object.entries(newest?.traits ?? {})
  const merged = added.map(([name, facts]) => [name, { ...traits[name], ...facts }])
  return { ...traits, ...Object.fromEntries(merged) }
}
