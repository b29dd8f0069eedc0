import type { Condition } from '@segue/protocol'
import { compile } from '../../compile.ts'
import { COUNTS } from '../possible-values.ts'
import { spellOut } from '../spell-out.ts'
import { walkCondition, walkConfig } from '../walk-config.ts'
import type { World } from '../world.ts'
import type { Aim } from './find-visitor.ts'
import { COUNT_BUILT_MAX } from './limits.ts'

/**
 * The same rules with smaller numbers of events, days and visits, in the same order, where some are too dear to build:
 * who is found there tells that nothing forbids the large ones. `undefined` where all are small.
 */
export function withSmallCounts(aim: Aim, world: World): [Aim, World] | undefined {
  const goal = spellOut(aim.goal, world.config)
  const places = [...walkConfig(world.config), ...walkCondition(goal, '')]
  const counts = places.flatMap(({ condition }) => (isCount(condition) ? numbersOf(condition) : []))
  const large = [...new Set(counts)].filter((each) => each > COUNT_BUILT_MAX).sort((a, b) => a - b)
  if (large.length === 0) return undefined
  const small = new Map(large.map((each, rank) => [each, COUNT_BUILT_MAX + GAP * (rank + 1)]))
  const config = withNumbers(world.config, small)
  return [
    { ...aim, goal: withNumbers(aim.goal, small) },
    { ...world, config, program: compile(config) },
  ]
}

/** True for a question to a number of events, days, different values or visits. */
export function isCount(condition: object): condition is Condition {
  if ('event' in condition && 'op' in condition) {
    const { measure = 'count' } = condition as { measure?: string }
    return COUNTS.includes(measure)
  }
  return 'trait' in condition && condition.trait === 'visit.number'
}

function numbersOf(condition: Condition): readonly number[] {
  const { value } = condition as { value?: unknown }
  return [value].flat().filter((each) => typeof each === 'number')
}

/** A part of a site config with other numbers in all its questions to counts. */
function withNumbers<Part>(part: Part, small: ReadonlyMap<number, number>): Part {
  const replace = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(replace) : (small.get(value as number) ?? value)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const isOfCount = isCount(value)
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      isOfCount && key === 'value' ? replace(inner) : walk(inner),
    ])
    return Object.fromEntries(entries)
  }
  return walk(part) as Part
}

/** Room for a number between two large ones. */
const GAP = 2
