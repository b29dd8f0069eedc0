import type { Decision, Profile } from '@segue/protocol'
import type { VisitorEvent, VisitorHistory } from '@segue/protocol/api'
import { compile, type Program, type Situation } from '@segue/rules'
import { type History, type Moment, settle, simulate, traitsOf } from '@segue/rules/simulate'
import type { Versions } from './versions.ts'

/** A moment of a visitor's life at which something happened or changed, as the rules see it. */
export interface Stop {
  /** Epoch milliseconds. */
  readonly at: number
  /** What happened; absent where time alone changed something, and at the end, which is now. */
  readonly event?: VisitorEvent
  readonly isNow: boolean
  /** By which version of the site config it is decided; null is the draft. */
  readonly version: number | null
  readonly program: Program
  readonly profile: Profile
  readonly situation: Situation
  readonly decision: Decision
  /** Segments that the visitor came into and fell out of since the stop before, and the stage they were in there. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
  readonly stageBefore: string
}

/**
 * Takes a visitor through what is stored of them, each event by the version of the site config that their browser had
 * then; the end is now, by the published one. `pause` is called between two pieces of work. A history without events
 * has no stops.
 */
export async function traceVisitor(
  history: VisitorHistory,
  versions: Versions,
  pause: () => Promise<void>,
): Promise<readonly Stop[]> {
  const { asOf, events, traits, visitor } = history
  const told: History = { visitor, zone: versions.zone, traits, events }
  const periods = toPeriods(events, versions)
  const stops: Found[] = []
  for (const version of new Set(periods)) {
    const program = compile(versions.configOf(version))
    const end = events[periods.lastIndexOf(version) + 1]?.at ?? asOf
    let index = -1
    for (const moment of simulate(program, told, end)) {
      await pause()
      if (moment.event) index += 1
      const isEnd = !moment.event && moment.at >= asOf
      if (periods[index] !== version || isEnd) continue
      stops.push({ index, version, program, moment })
    }
  }
  stops.sort((a, b) => a.index - b.index || a.moment.at - b.moment.at)
  return withChanges([...stops.map((stop) => toStop(stop, told)), ...toNow(told, versions, asOf)])
}

interface Found {
  /** The place of the newest event. */
  readonly index: number
  readonly version: number | null
  readonly program: Program
  readonly moment: Moment
}

/** The version that holds from each event on: what no browser sent changes nothing. */
function toPeriods(events: readonly VisitorEvent[], versions: Versions): (number | null)[] {
  let last = events.find(({ version }) => version !== null)?.version ?? null
  return events.map(({ version }) => {
    last = version ?? last
    return versions.versionFor(last)
  })
}

type Unchanged = Omit<Stop, 'entered' | 'left' | 'stageBefore'>

function toStop({ moment, version, program }: Found, told: History): Unchanged {
  const { at, profile, decision } = moment
  const event = moment.event as VisitorEvent | undefined
  const newest = event ?? told.events.filter((one) => Number(one.at) <= at).at(-1)
  const situation = { now: at, zone: told.zone ?? 'UTC', traits: traitsOf(told, newest) }
  return {
    at,
    ...(event && { event }),
    isNow: false,
    version,
    program,
    profile,
    situation,
    decision,
  }
}

function toNow(told: History, versions: Versions, at: number): readonly Unchanged[] {
  const version = versions.current
  const program = compile(versions.configOf(version))
  const settled = settle(program, told, at)
  if (!settled) return []
  const { profile, situation, decision } = settled
  return [{ at, isNow: true, version, program, profile, situation, decision }]
}

function withChanges(stops: readonly Unchanged[]): readonly Stop[] {
  return stops.map((stop, index) => {
    const { segments, stage } = stop.decision
    const before = stops[index - 1]?.decision
    const known = before?.segments ?? []
    return {
      ...stop,
      entered: segments.filter((id) => !known.includes(id)),
      left: known.filter((id) => !segments.includes(id)),
      stageBefore: before?.stage ?? stop.program.config.journey.stages[0]?.id ?? stage,
    }
  })
}
