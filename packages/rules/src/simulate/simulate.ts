import type { Decision, Profile } from '@segue/protocol'
import { decide } from '../decide/decide.ts'
import type { Transition } from '../journey/transition.ts'
import { advanceProfile, type Update, updateProfile } from '../profile/update-profile.ts'
import type { Program } from '../program.ts'
import type { Situation } from '../situation.ts'
import { EVER } from '../time/window.ts'
import { type History, type HistoryEvent, toTime } from './history.ts'
import { toLookAhead } from './look-ahead.ts'
import { nextChange } from './next-change.ts'
import { situationAt, toWalk } from './walk.ts'

/** A moment at which something happened or changed. Times are epoch milliseconds. */
export interface Moment {
  readonly at: number
  /** The event; absent when time alone changed something. */
  readonly event?: HistoryEvent
  readonly profile: Profile
  readonly decision: Decision
  readonly transitions: readonly Transition[]
  /** Segments the visitor came into and fell out of since the moment before. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

/**
 * Takes a visitor through their history, moment by moment, up to `until` (default: the last event). Between events it
 * stops wherever time alone changes segments or brings a lapse, at the very second. As in the visitor's browser, a stage
 * that time lets them leave or enter is left or entered when somebody looks: at the next event, or at `until`.
 */
export function* simulate(
  program: Program,
  history: History,
  until?: number | string,
): Generator<Moment> {
  const { start, steps } = toWalk(program, history, toTime(until ?? EVER))
  const timeline = toTimeline(toLookAhead(program))
  let before: Moment | undefined
  let newest: HistoryEvent | undefined
  let profile = start
  const look = (update: Update, situation: Situation, event?: HistoryEvent): Moment => {
    profile = update.profile
    before = toMoment(program, update, situation, before?.profile.segments ?? [], event)
    return before
  }
  for (const { told, event, situation } of steps) {
    if (before) yield* pass(timeline, before, event.at - 1, look, history)
    yield look(updateProfile(program, profile, event, situation), situation, told)
    newest = told
  }
  if (!before || until === undefined) return
  const end = toTime(until)
  yield* pass(timeline, before, end, look, history)
  const situation = situationAt(end, history, newest)
  const update = advanceProfile(program, profile, situation)
  if (hasChanged(profile, update.profile)) yield look(update, situation)
}

/** The program as far as it goes on while nobody looks: segments and lapses. */
function toTimeline(program: Program): Program {
  const never = () => false
  const stages = program.stages.map((stage) => ({ ...stage, enter: never, exit: never }))
  return { ...program, stages, experiences: [] }
}

/** The last moment of a history that has one. */
export function lastMoment(
  program: Program,
  history: History,
  until?: number | string,
): Moment | undefined {
  let last: Moment | undefined
  for (const moment of simulate(program, history, until)) last = moment
  return last
}

/** The moments until `end` at which time alone changes something. */
function* pass(
  program: Program,
  from: Moment,
  end: number,
  look: (update: Update, situation: Situation) => Moment,
  history: History,
): Generator<Moment> {
  let { profile } = from
  let next = nextChange(program, profile, situationAt(from.at, history, from.event), end + 1)
  while (next !== undefined && next <= end) {
    const situation = situationAt(next, history, from.event)
    const update = advanceProfile(program, profile, situation)
    if (hasChanged(profile, update.profile)) yield look(update, situation)
    profile = update.profile
    next = nextChange(program, profile, situation, end + 1)
  }
}

function hasChanged(before: Profile, after: Profile): boolean {
  return before.journey !== after.journey || before.segments.join() !== after.segments.join()
}

function toMoment(
  program: Program,
  { profile, transitions }: Update,
  situation: Situation,
  segments: readonly string[],
  event: HistoryEvent | undefined,
): Moment {
  return {
    at: situation.now,
    ...(event && { event }),
    profile,
    decision: decide(program, profile, situation),
    transitions,
    entered: profile.segments.filter((id) => !segments.includes(id)),
    left: segments.filter((id) => !profile.segments.includes(id)),
  }
}
