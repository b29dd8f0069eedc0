import type { Profile } from '@segue/protocol'
import { findSegments } from '../conditions/references.ts'
import { judgeExperiences } from '../decide/decide.ts'
import { findMove } from '../journey/find-move.ts'
import type { Program } from '../program.ts'
import { hasCome } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { DAY_SECONDS, EVER } from '../time/window.ts'
import { createWatch } from './create-watch.ts'
import { LOOK_AHEAD_DAYS_MAX } from './limits.ts'
import { toLookAhead } from './look-ahead.ts'

/**
 * The moment, epoch milliseconds, at which time alone changes an answer that what is decided about a visitor, or their
 * stage, was made of; `undefined` when nothing waits for time. It may come earlier than a change of the decision does,
 * never later. Where something waits and nothing changes before `end`, it is that, or later. It is now when the visitor
 * moves as soon as somebody looks.
 */
export function nextChange(
  program: Program,
  profile: Profile,
  situation: Situation,
  end: number = situation.now + LOOK_AHEAD_DAYS_MAX * DAY_MS,
): number | undefined {
  const { now } = situation
  const ahead = toLookAhead(program)
  const possible = firstChange(ahead, profile, situation, EVER)
  if (possible === EVER) return undefined
  if (possible === now || possible >= end) return possible
  // Looking twice as far each time: what changes tomorrow spares all others a look at the year.
  for (let until = now + DAY_MS; until < end; until += until - now) {
    const change = firstChange(ahead, profile, situation, until)
    if (change < until) return change
  }
  return firstChange(ahead, profile, situation, end)
}

/** The first change before `until`, or that; with `EVER` the first moment at which anything might change. */
function firstChange(
  program: Program,
  profile: Profile,
  situation: Situation,
  until: number,
): number {
  const scene = createWatch(program, profile, situation, until)
  findSegments(scene)
  judgeExperiences(scene)
  const lapses = program.language.options.lapsesOf?.(program, profile) ?? []
  const due = lapses.filter(({ at }) => hasCome(scene, at))
  return findMove(scene, false) || due.length > 0 ? situation.now : scene.until
}

const DAY_MS = DAY_SECONDS * 1000
