import type { Found } from './finding.ts'
import { ANSWER_WEEKS_MAX } from './limits.ts'
import { membersOf, shownBy, type World } from './world.ts'

/** Segments in which an experiment of two arms would not come to an answer in time; one of everybody cannot be widened. */
export function checkSize(world: World): readonly Found[] {
  const { config, walked, power } = world
  if (power === undefined) return []
  const { visitorsPerWeek, lift, visitorsForLift } = power
  const needed = 2 * visitorsForLift(lift)
  return config.segments.flatMap(({ id, name }, index): readonly Found[] => {
    const members = membersOf(id, world)
    const [member] = members
    if (!member || members.length === walked.length) return []
    const share = members.length / walked.length
    const weeks = Math.ceil(needed / (visitorsPerWeek * share))
    if (weeks <= ANSWER_WEEKS_MAX) return []
    const perWeek = Math.round(visitorsPerWeek * share)
    const change = `${Math.round(Math.abs(lift) * 1000) / 10} %`
    const text = `${name}: at ${perWeek} visitors a week it takes ${weeks} weeks to see a lift of ${change}.`
    const path = `segments[${index}]`
    return [{ code: 'SEGMENT_TOO_SMALL', path, about: [id], text, ...shownBy(member), share }]
  })
}
