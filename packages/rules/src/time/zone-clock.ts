import type { Program } from '../program.ts'
import type { ClockPart, Scene } from '../scene.ts'

/** Formatters per zone, and the last offset found: every program has one so that zones are looked up rarely. */
type ZoneClock = Map<string, ZoneState>

/** Offset in milliseconds, valid within one quarter of an hour of UTC. No zone changes its offset in between. */
interface ZoneState {
  readonly format: Intl.DateTimeFormat | undefined
  quarter: number
  offset: number
}

/**
 * The wall clock of a zone as milliseconds: read it with the UTC methods of `Date`. An unknown zone is UTC. Before May
 * of the year 1000 and after 5 December 9999 the offset is that of then.
 *
 * Worked example: 2026-07-01T10:00Z in Europe/Berlin gives the milliseconds of 2026-07-01T12:00Z.
 */
export function toLocal({ program }: Scene, zone: string, at: number): number {
  const clock: ZoneClock = clocks.get(program) ?? new Map()
  clocks.set(program, clock)
  let state = clock.get(zone)
  if (!state) {
    state = { format: formatOf(zone), quarter: Number.NaN, offset: 0 }
    clock.set(zone, state)
  }
  const known = Math.max(KNOWN_FROM, Math.min(at, KNOWN_UNTIL))
  const quarter = Math.floor(known / QUARTER_MS) * QUARTER_MS
  if (state.format && state.quarter !== quarter) {
    state.quarter = quarter
    state.offset = Date.parse(`${state.format.format(quarter).replace(' ', 'T')}Z`) - quarter
  }
  return at + state.offset
}

/**
 * The moment, epoch milliseconds, at which a zone's wall clock shows a time as `toLocal` gives it. Of two such moments
 * the first; a time that a change skips lies as much later as the clock skips.
 */
export function fromLocal(scene: Scene, zone: string, local: number): number {
  const by = (near: number) => local - toLocal(scene, zone, near) + near
  // By the offset of the day before and of the day after: at most one change lies between.
  const [first, last] = [by(local - DAY_MS), by(local + DAY_MS)]
  const shows = (at: number) => toLocal(scene, zone, at) === local
  return shows(last) && !shows(first) ? last : first
}

/** The visitor's wall clock now, as `toLocal` gives it, of which a part is read; whoever watches the scene is told. */
export function readClock(scene: Scene, part: ClockPart): number {
  scene.onClock?.(part)
  return toLocal(scene, scene.situation.zone, scene.now)
}

/** The number of the local day: 0 is 1970-01-01. */
export function toDay(local: number): number {
  return Math.floor(local / DAY_MS)
}

/** 1 Monday … 7 Sunday. 1970-01-01, day 0, was a Thursday. */
export function toWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** `2026-11-22`; `+010000-01-01` after the year 9999. */
export function toDate(local: number): string {
  return new Date(local).toISOString().slice(0, -TIME_CHARS)
}

/** Swedish writes a date and time as ISO 8601 does, `2026-11-22 10:15`, in every engine. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  } catch {
    // An unknown zone is a fact about the visitor's browser, not an error of ours: UTC then.
    return undefined
  }
}

const clocks = new WeakMap<Program, ZoneClock>()
const TIME_CHARS = 'T10:15:00.000Z'.length
/** Where every zone writes its years with four digits, as `Date.parse` asks for them. */
const KNOWN_FROM = -3.06e13
const KNOWN_UNTIL = 2.534e14
const QUARTER_MS = 900_000
const DAY_MS = 86_400_000
