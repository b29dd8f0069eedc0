import { chanceOf } from './chance-of.ts'
import { counted } from './counted.ts'
import type { Found } from './finding.ts'
import { ANSWER_WEEKS_MAX, SIZE_CHANCE_MAX } from './limits.ts'
import { membersOf, shownBy, type World } from './world.ts'

/**
 * Segments in which an experiment of two arms would not come to an answer in time; one of everybody cannot be widened.
 * Of real visitors so few have to be in it that a segment just large enough would hardly have as few; of made-up ones,
 * whose shares mean nothing, it is told only where all visitors of the site would be too few.
 */
export function checkSize(world: World): readonly Found[] {
  const { config, walked, power } = world
  if (power === undefined) return []
  const { visitorsPerWeek, lift, visitorsForLift } = power
  const needed = 2 * visitorsForLift(lift)
  const shareNeeded = Math.min(1, needed / (visitorsPerWeek * ANSWER_WEEKS_MAX))
  const change = `${Math.round(Math.abs(lift) * 1000) / 10} %`
  return config.segments.flatMap(({ id, name }, index): readonly Found[] => {
    const members = membersOf(id, world)
    const [member] = members
    const others = walked.length - members.length
    if (!member || others === 0) return []
    const share = world.visitors === undefined ? 1 : members.length / walked.length
    const weeks = Math.ceil(needed / (visitorsPerWeek * share))
    const isChance = chanceOf(others, walked.length, 1 - shareNeeded) > SIZE_CHANCE_MAX
    if (weeks <= ANSWER_WEEKS_MAX || (share < 1 && isChance)) return []
    const perWeek = toFigure(visitorsPerWeek * share)
    const visitors = `${counted(perWeek, 'visitor')} a week`
    const whose = share < 1 ? visitors : `all ${visitors}`
    const text = `${name}: at ${whose} it takes ${counted(weeks, 'week')} to see a lift of ${change}.`
    const path = `segments[${index}]`
    return [{ code: 'SEGMENT_TOO_SMALL', path, about: [id], text, ...shownBy(member), share }]
  })
}

/** Whole, or with one digit that counts where it is less than one. */
function toFigure(visitors: number): string {
  return visitors < 1 ? visitors.toPrecision(1) : `${Math.round(visitors)}`
}
