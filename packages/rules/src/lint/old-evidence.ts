import { EVENT_TYPES, type SequenceStep } from '@segue/protocol'
import type { History } from '../simulate/history.ts'
import { type Settled, settle } from '../simulate/settle.ts'
import type { Found } from './finding.ts'
import { whoDid } from './witness.ts'
import type { World } from './world.ts'

/** What somebody did longer ago than evidence is kept. */
export interface OldEvidence {
  readonly step: SequenceStep
  /** How often, of which the first that makes a difference is taken. */
  readonly times: readonly number[]
  /** When they did it last, milliseconds before the moment of looking. */
  readonly agesMs: readonly number[]
  /** What comes next, once each. */
  readonly then?: readonly SequenceStep[]
  /** On so many days in a row up to the moment of looking, instead. */
  readonly streakDays?: number
}

/**
 * A visitor of whom something else is told when what they did is no longer kept after so many days, at a moment from
 * `until` on; who did it just before then, where no such visitor is found.
 */
export function whoDidLongAgo(
  evidence: OldEvidence,
  keptMs: number,
  tell: (settled: Settled) => unknown,
  world: World,
): Pick<Found, 'witness' | 'at'> {
  const moments = [world.until, ...DAYS.map((day) => endOfDay(world.until + day * DAY_MS))]
  for (const at of moments) {
    const tellOf = ({ events, ...history }: History) => {
      const known = events.length > 0 ? events : [{ at, type: EVENT_TYPES.pageView }]
      const settled = settle(world.program, { ...history, events: known }, at)
      return settled && tell(settled)
    }
    for (const witness of candidatesFor(evidence, at)) {
      const kept = witness.events.filter((event) => Number(event.at) >= at - keptMs)
      if (tellOf(witness) !== tellOf({ ...witness, events: kept })) return { witness, at }
    }
  }
  const [witness = whoDid(evidence.step, world.until)] = candidatesFor(evidence, world.until)
  return { witness, at: world.until }
}

function candidatesFor(evidence: OldEvidence, at: number): readonly History[] {
  const { step, times, agesMs, then = [], streakDays } = evidence
  const did = (what: SequenceStep, ageMs: number) => whoDid(what, at - ageMs).events
  const named = (events: History['events']): History => ({ visitor: 'long-ago', events })
  if (streakDays !== undefined) {
    const days = Array.from({ length: streakDays }, (_, day) => did(step, day * DAY_MS))
    return [named(days.reverse().flat())]
  }
  return agesMs.flatMap((ageMs) =>
    times.map((count) => {
      const old = Array.from({ length: count }, () => did(step, ageMs))
      return named([...old, ...then.map((next) => did(next, 0))].flat())
    }),
  )
}

function endOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS + DAY_MS - 1000
}

const DAY_MS = 86_400_000
/** The ends of the days of two months, one of which is long, and one day in ten of the year. */
const DAYS = Array.from({ length: 366 }, (_, day) => day).filter(
  (day) => day <= 62 || day % 10 === 0,
)
