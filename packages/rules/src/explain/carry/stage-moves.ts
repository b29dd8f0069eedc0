import type { Condition, Stage, StageCondition } from '@segue/protocol'
import { positionOf } from '../../conditions/references.ts'
import { explainCondition } from '../explain-condition.ts'
import { findWays } from '../find-ways.ts'
import type { Need } from '../receipt.ts'
import { VISIT } from './fact-moves.ts'
import type { Move } from './move.ts'
import { act, type Stand, sceneOf, waitUntil } from './stand.ts'

/** Meets all of these needs, one after the other. */
export type MeetAll = (needs: readonly Need[], stand: Stand) => readonly Stand[]

/**
 * What can be done to come into a stage that a condition asks for, or out of one: what the nearest fitting stages ask
 * of whoever enters, what the present one asks of whoever leaves, or nothing until visitors lapse.
 */
export function stageMoves(
  { stage, orLater, daysAtLeast = 0 }: StageCondition,
  { wanted, meetAll }: { readonly wanted: 'yes' | 'no'; readonly meetAll: MeetAll },
  start: Stand,
): readonly Move[] {
  const { stages } = start.program.config.journey
  const asked = positionOf(stage, stages)
  const position = positionOf(start.profile.journey.stage, stages)
  const fits = (at: number) => (orLater ? at >= asked : at === asked) === (wanted === 'yes')
  const isThere = ({ profile }: Stand) => fits(positionOf(profile.journey.stage, stages))
  const stay: Move = { go: (stand) => comeUntil(stand, daysAtLeast) }
  if (isThere(start)) return [stay]
  if (start.depth >= DEPTH_MAX) return []
  const current = stages[position]
  const moves = stages
    .map((target, at) => ({ target, at }))
    .filter(({ at }) => fits(at))
    .sort((a, b) => Math.abs(a.at - position) - Math.abs(b.at - position))
    .slice(0, TARGETS_MAX)
    .flatMap(({ target, at }): readonly Move[] => {
      const lapsing = target.lapseAfterDays ? [{ go: lapsed(target.lapseAfterDays) }] : []
      const exit = at < position && !current?.lapseAfterDays ? current?.exit : undefined
      const doors = [[target.enter ?? []], [exit ?? []], [exit ?? [], target.enter ?? []]]
      const conditions = doors.map((door) => door.flat()).filter(({ length }) => length > 0)
      return [
        ...conditions.flatMap((door) => throughDoor(door, current, { meetAll, start })),
        { go: (stand: Stand) => act(stand, VISIT) },
        ...lapsing,
      ]
    })
  return moves.map(({ go }) => ({
    patience: 2,
    go: (stand, times) => (isThere(stand) ? stay : { go }).go(stand, times),
  }))
}

/** Stays in a stage for so many days, and comes again before the visitor would lapse. */
function comeUntil(from: Stand, daysInStage: number): Stand | undefined {
  const lapses = from.program.config.journey.stages.flatMap((stage) => stage.lapseAfterDays ?? [])
  const gapMs = (Math.min(...lapses, daysInStage + 1) * DAY_MS) / 2
  const until = from.profile.journey.since + daysInStage * DAY_MS
  let stand: Stand | undefined = from
  while (stand && stand.situation.now + gapMs < until) {
    const later: Stand | undefined = waitUntil(stand, stand.situation.now + gapMs)
    stand = later && act(later, VISIT)
  }
  return stand && waitUntil(stand, Math.max(until, stand.situation.now))
}

/** Meets the nearest ways of what has to hold, and then stays for as long as the present stage keeps its visitors. */
function throughDoor(
  door: readonly Condition[],
  current: Stage | undefined,
  { meetAll, start }: { readonly meetAll: MeetAll; readonly start: Stand },
): readonly Move[] {
  const scene = sceneOf(start)
  const ways = findWays(explainCondition({ all: door }, scene), 'yes', scene).slice(0, WAYS_MAX)
  const dwellMs = (current?.dwellHoursMin ?? 0) * HOUR_MS
  const look = (stand: Stand, at = stand.situation.now) => waitUntil(stand, at)
  const stay = (stand: Stand) =>
    look(stand, Math.max(stand.situation.now, stand.profile.journey.since + dwellMs))
  return ways.flatMap((way): readonly Move[] =>
    [look, stay].map((begin) => ({
      go: (stand) => {
        const begun = begin(stand)
        const [met] = begun ? meetAll(way, { ...begun, depth: stand.depth + 1 }) : []
        return met && look({ ...met, depth: stand.depth })
      },
    })),
  )
}

function lapsed(days: number) {
  return (stand: Stand) =>
    waitUntil(stand, Math.max(stand.situation.now, stand.profile.lastSeen + days * DAY_MS))
}

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const DEPTH_MAX = 2
const TARGETS_MAX = 3
const WAYS_MAX = 3
