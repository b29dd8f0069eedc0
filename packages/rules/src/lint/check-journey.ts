import { EVENT_TYPES, type SiteConfig, type Stage } from '@segue/protocol'
import type { History } from '../simulate/history.ts'
import { DAY_SECONDS } from '../time/window.ts'
import type { DraftAct } from './build/draft.ts'
import { isBuildable } from './build/find-visitor.ts'
import { goRound } from './build/rounds.ts'
import { entryOf } from './build/with-stages.ts'
import { clash, contradicts } from './contradicts.ts'
import type { Found } from './finding.ts'
import { implies } from './implies.ts'
import { LOOP_DAYS_MAX, LOOP_ROUNDS_MIN } from './limits.ts'
import { spellOut } from './spell-out.ts'
import { type Place, walkCondition } from './walk-config.ts'
import { shownBy, type Walked, type World } from './world.ts'

/** Stages that no visitor comes to, or stays in for a moment. */
export function checkStages(world: World): readonly Found[] {
  const { config, walked, until } = world
  return config.journey.stages.flatMap((stage, index): readonly Found[] => {
    const twin = laterTwinOf(stage, index, config.journey.stages)
    if (twin) {
      const text = `${stage.name}: visitors leave it at once for ${twin.name}, which takes them after as many days.`
      return [found(stage, index, { text, witness: wentAway(until, stage.lapseAfterDays) })]
    }
    const isWayIn = stage.enter !== undefined || stage.lapseAfterDays !== undefined || index === 0
    const isProven = !isWayIn || isBarred(stage, index, config)
    const isReached =
      index === 0 || walked.some(({ transitions }) => transitions.some(({ to }) => to === stage.id))
    if (isReached || (!isProven && stage.enter === undefined)) return []
    const goal = entryOf(stage, config.journey.stages)
    const isFound = ({ transitions }: Walked) => transitions.some(({ to }) => to === stage.id)
    const starts = [[], backFromLapse(config)]
    if (!isProven && starts.some((acts) => isBuildable({ goal, isFound, acts }, world))) return []
    const text = isProven
      ? `${stage.name} cannot be reached.`
      : walked[1]
        ? `${stage.name}: none of ${walked.length} visitors reaches it.`
        : `${stage.name}: the only visitor looked at does not reach it.`
    return [found(stage, index, { text, ...shownBy(walked[0]) })]
  })
}

/** True when nobody can meet the entry, or everybody who does meets the exit, too, or the entry of a later stage. */
function isBarred(
  { enter, exit, lapseAfterDays }: Stage,
  index: number,
  config: SiteConfig,
): boolean {
  if (enter === undefined) return false
  const whole = spellOut(enter, config)
  if (contradicts(whole)) return true
  if (lapseAfterDays !== undefined) return false
  if (exit !== undefined && implies(whole, spellOut(exit, config))) return true
  const later = config.journey.stages.slice(index + 1)
  return later.some(
    (stage) => stage.enter && !stage.exit && implies(whole, spellOut(stage.enter, config)),
  )
}

function found({ id }: Stage, index: number, shown: Pick<Found, 'text' | 'witness' | 'at'>): Found {
  return {
    code: 'STAGE_UNREACHABLE',
    path: `journey.stages[${index}]`,
    about: [id],
    ...shown,
  }
}

/** A later stage that visitors lapse into at the very moment at which they lapse into this one. */
function laterTwinOf(
  { lapseAfterDays: days }: Stage,
  index: number,
  stages: readonly Stage[],
): Stage | undefined {
  return stages.slice(index + 1).find(({ lapseAfterDays }) => days && lapseAfterDays === days)
}

/** What somebody did who has lapsed as far as one can: who comes back may come into any stage. */
function backFromLapse({ journey }: SiteConfig): readonly DraftAct[] {
  const days = journey.stages.flatMap(({ lapseAfterDays }) => lapseAfterDays ?? [])
  if (days.length === 0) return []
  const ageMs = (Math.max(...days) + 1) * DAY_SECONDS * 1000
  return [{ ageMs, type: EVENT_TYPES.pageView }]
}

/** A visitor who came once, and lapsed an hour ago. */
function wentAway(until: number, days = 0): History {
  const at = until - days * DAY_SECONDS * 1000 - HOUR_MS
  return { visitor: 'went-away', events: [{ at, type: EVENT_TYPES.pageView }] }
}

/** Stages between which a visitor goes back and forth within days. */
export function checkLoops(world: World): readonly Found[] {
  const { stages } = world.config.journey
  return stages.flatMap((stage, index): readonly Found[] => {
    if (!stage.exit) return []
    const looping = (visitor: Walked | undefined) => visitor && isLooping(stage, visitor)
    const built = () =>
      hasNoGap(stage, world.config) ? goRound(stage, LOOP_ROUNDS_MIN, world) : undefined
    const witness = [world.walked.find(looping) ?? built()].find(looping)
    if (!witness) return []
    const text = `${stage.name}: a visitor enters and leaves it ${LOOP_ROUNDS_MIN} times within ${LOOP_DAYS_MAX} days.`
    const path = `journey.stages[${index}]`
    return [{ code: 'STAGE_LOOP', path, about: [stage.id], text, ...shownBy(witness) }]
  })
}

/**
 * True when whoever does not meet the entry surely meets the exit, where facts change at any time: a number that goes up
 * and down by its bound leads in and out. What a visitor is, in words, does not turn from day to day.
 */
function hasNoGap({ enter, exit }: Stage, config: SiteConfig): boolean {
  if (!enter || !exit) return false
  const [entry, leaving] = [spellOut(enter, config), spellOut(exit, config)]
  const isLasting = ({ condition }: Place) =>
    !('trait' in condition) ||
    (LASTING.test(condition.trait) && typeof condition.value !== 'number')
  if (walkCondition(entry, '').every(isLasting)) return false
  const no = [entry, leaving].map((condition) => ({ condition, wanted: [false] }))
  return clash(no)
}

function isLooping({ id }: Stage, { transitions }: Walked): boolean {
  const exits = transitions.filter(({ from, cause }) => from === id && cause === 'exit')
  return exits.some(({ at }, index) => {
    const first = exits[index - LOOP_ROUNDS_MIN + 1]
    return first !== undefined && at - first.at <= LOOP_DAYS_MAX * DAY_SECONDS * 1000
  })
}

const HOUR_MS = 3_600_000
const LASTING = /^(visitor|geo|device)\./
