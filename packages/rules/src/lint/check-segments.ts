import type { Condition } from '@segue/protocol'
import { explainCondition } from '../explain/explain-condition.ts'
import { createScene } from '../scene.ts'
import { toRuleKey } from '../sentence/rule-key.ts'
import { findWitness, isBuildable } from './build/find-visitor.ts'
import { chanceOf } from './chance-of.ts'
import { clash, contradicts } from './contradicts.ts'
import type { Found } from './finding.ts'
import { implies } from './implies.ts'
import { lackOf } from './lack-of.ts'
import {
  OVERLAP_CHANCE_MAX,
  OVERLAP_CHANCE_TIMES_MIN,
  OVERLAP_SHARE_MIN,
  OVERLAP_VISITORS_MIN,
} from './limits.ts'
import { asksClock } from './sample-presents.ts'
import { spellOut } from './spell-out.ts'
import { walkCondition } from './walk-config.ts'
import { membersOf, nearestTo, shownBy, type Walked, type World } from './world.ts'

/** Segments that nobody or everybody is in. */
export function checkReach(world: World): readonly Found[] {
  const { config, program, walked } = world
  return config.segments.flatMap(({ id, name, when }, index): readonly Found[] => {
    const path = `segments[${index}]`
    const about = [id]
    const members = membersOf(id, world)
    // Real visitors are looked at on one day only, which tells nothing of the other days.
    const whole = spellOut(when, config)
    const isBuilt = (goal: Condition, isWanted: (isIn: boolean) => boolean) =>
      isBuildable(
        { goal, isFound: ({ profile }) => isWanted(profile.segments.includes(id)) },
        world,
      )
    const isOfToday = world.visitors !== undefined && asksClock(whole)
    if (members.length === walked.length && !isOfToday) {
      const isProven = clash([{ condition: whole, wanted: [false, null] }])
      if (!isProven && isBuilt({ none: [when] }, (isIn) => !isIn)) return []
      const text = isProven
        ? `${name}: everybody is in it.`
        : walked[1]
          ? `${name}: all of ${walked.length} visitors are in it.`
          : `${name}: the only visitor looked at is in it.`
      return [{ code: 'SEGMENT_ALWAYS_TRUE', path, about, text, ...shownBy(walked[0]), share: 1 }]
    }
    if (members.length > 0) return []
    const lacks = ({ profile, situation }: Walked) =>
      lackOf(explainCondition(whole, createScene(program, profile, situation)), 'yes', config)
    const witness = shownBy(nearestTo(lacks, world))
    if (contradicts(whole)) {
      const text = `${name}: no visitor can ever be in it, its conditions contradict each other.`
      return [{ code: 'SEGMENT_NEVER_TRUE', path, about, text, ...witness }]
    }
    if (isOfToday || isBuilt(when, (isIn) => isIn)) return []
    const text = walked[1]
      ? `${name}: none of ${walked.length} visitors is in it.`
      : `${name}: the only visitor looked at is not in it.`
    return [{ code: 'SEGMENT_NEVER_SEEN', path, about, text, ...witness, share: 0 }]
  })
}

/**
 * Segments that say or do the same. One that most visitors are in shares most of any other: only what is well beyond
 * chance is told.
 */
export function checkPairs(world: World): readonly Found[] {
  const { segments } = world.config
  const members = segments.map(({ id }) => new Set(membersOf(id, world)))
  const wholes = segments.map(({ when }) => spellOut(when, world.config))
  const pairs = (segments.length * (segments.length - 1)) / 2
  return segments.flatMap((segment, index) =>
    segments.slice(index + 1).flatMap((other, offset): readonly Found[] => {
      const [mine, theirs] = [members[index] ?? new Set(), members[index + 1 + offset] ?? new Set()]
      const path = `segments[${index + 1 + offset}]`
      const about = [segment.id, other.id]
      const both = [...mine].filter((visitor): visitor is Walked => theirs.has(visitor))
      const rules = [wholes[index] ?? ALL, wholes[index + 1 + offset] ?? ALL] as const
      const inBoth = () =>
        shownBy(both[0] ?? findWitness({ goal: { all: rules } }, world) ?? world.walked[0])
      const isSame = both.length === mine.size && both.length === theirs.size
      if (isSame && isSameRule(...rules)) {
        const text = `${other.name} is the same rule as ${segment.name}.`
        return [{ code: 'SEGMENT_DUPLICATE', path, about, text, ...inBoth() }]
      }
      if (refersTo(segment.when, other.id) || refersTo(other.when, segment.id)) return []
      const smaller = Math.min(mine.size, theirs.size)
      const share = both.length / smaller
      const byChance = Math.max(mine.size, theirs.size) / world.walked.length
      const isChance =
        (1 - share) * OVERLAP_CHANCE_TIMES_MIN >= 1 - byChance ||
        chanceOf(both.length, smaller, byChance) * pairs > OVERLAP_CHANCE_MAX
      if (smaller < OVERLAP_VISITORS_MIN || share < OVERLAP_SHARE_MIN || isChance) return []
      const text = `${segment.name} and ${other.name} share ${Math.round(share * 100)} % of the smaller one.`
      return [{ code: 'SEGMENT_OVERLAPPING', path, about, text, ...inBoth(), share }]
    }),
  )
}

/** True when two rules say the same, or each is proven to imply the other. */
function isSameRule(one: Condition, other: Condition): boolean {
  if (toRuleKey(one) === toRuleKey(other)) return true
  return !contradicts(one) && implies(one, other) && implies(other, one)
}

/** True when a rule names a segment itself: then the two overlap on purpose. */
function refersTo(when: Condition, id: string): boolean {
  return walkCondition(when, '').some(
    ({ condition }) => 'segment' in condition && condition.segment === id,
  )
}

const ALL: Condition = { all: [] }
