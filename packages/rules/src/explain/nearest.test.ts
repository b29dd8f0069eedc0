import type { Condition, EventCondition } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  actsOf,
  countRules,
  leadsIn,
  type Past,
  pasts,
  SITUATION,
  type Steps,
  visit,
} from '../testing/count-rules.ts'
import { explain } from './explain.ts'

/** So many random rules and pasts for which every nearer way is tried. */
const RUNS = 1_500
/** Numbers in rules are small: further on nothing answers anew. */
const STEPS_MAX = 6
/** Rules with more conditions have too many ways to try them all. */
const CONDITIONS_MAX = 6

/** A condition that has to answer so. */
interface Asked {
  readonly condition: EventCondition
  readonly wanted: boolean
}

/** Every choice of conditions that have to answer so: one part where one is enough, each of them where all have to. */
function choicesOf(when: Condition, wanted: boolean): readonly (readonly Asked[])[] {
  if ('event' in when) return [[{ condition: when, wanted }]]
  const [[kind = '', parts = []] = []] = Object.entries(when) as [string, readonly Condition[]][]
  const inside = parts.map((part) => choicesOf(part, (kind === 'none') !== wanted))
  if (kind === 'any' ? wanted : kind === 'none' ? !wanted : !wanted) return inside.flat()
  return inside.reduce<readonly (readonly Asked[])[]>(
    (all, mine) => all.flatMap((one) => mine.map((other) => [...one, ...other])),
    [[]],
  )
}

/** Every way that follows a choice: each condition stays as it is, or its number grows until it answers so anew. */
function waysOf(choice: readonly Asked[], past: Past): readonly Steps[] {
  return choice.reduce<readonly Steps[]>(
    (ways, { condition, wanted }) => {
      const fits = (step: number) => judge(condition, figureOf(condition, past) + step) === wanted
      const grown = Array.from({ length: STEPS_MAX }, (_, index) => index + 1)
        .filter((step) => fits(step) && !fits(step - 1))
        .map((missing) => [{ condition, missing }])
      const mine: readonly Steps[] = fits(0) ? [[], ...grown] : grown
      return ways.flatMap((way) => mine.map((step) => [...way, ...step]))
    },
    [[]],
  )
}

/** True when what was done for one condition leaves every other of the way answered as its own step would. */
function isGone(way: Steps, past: Past): boolean {
  const after: Past = [...past, ...actsOf(way).map((type) => [0, type] as const)]
  return way.every(({ condition, missing = 0 }) => {
    const asked = condition as EventCondition
    const figure = figureOf(asked, past) + missing
    return judge(asked, figureOf(asked, after)) === judge(asked, figure)
  })
}

function figureOf({ event, within = {} }: EventCondition, past: Past): number {
  const { days = 0, hours = 0 } = within as { days?: number; hours?: number }
  const reach = days * 24 + hours || Number.POSITIVE_INFINITY
  return past.filter(([ago, type]) => ago <= reach && (event === '*' || event === type)).length
}

function judge({ op, value }: EventCondition, figure: number): boolean {
  const numbers = [value].flat().map(Number)
  const [bound = 0] = numbers
  if (op === 'at_least') return figure >= bound
  if (op === 'more_than') return figure > bound
  if (op === 'at_most') return figure <= bound
  if (op === 'less_than') return figure < bound
  return numbers.includes(figure) === (op === 'equals' || op === 'in')
}

/** How near a way is: by its conditions, then by the sum of its steps. */
function isNearer(one: Steps, other: Steps | undefined): boolean {
  if (other === undefined) return true
  const sumOf = (steps: Steps) => steps.reduce((sum, { missing = 1 }) => sum + Math.abs(missing), 0)
  return one.length < other.length || (one.length === other.length && sumOf(one) < sumOf(other))
}

const leaf = (op: string, value: number | number[], event = 'a'): Condition => ({
  event,
  op,
  value,
})

test('no way is nearer than the one told: none of fewer conditions, none of as many and smaller steps', () => {
  let told = 0
  fc.assert(
    fc.property(countRules, pasts, (when, past) => {
      const choices = choicesOf(when, true)
      if (choices.some(({ length }) => length > CONDITIONS_MAX)) return
      const { program, profile } = visit(when, past)
      const segment = explain(program, profile, SITUATION).segments[0]
      if (!segment || segment.isIn) return
      told += segment.needs ? 1 : 0
      const nearer = choices
        .flatMap((choice) => waysOf(choice, past))
        .filter((way) => isNearer(way, segment.needs) && isGone(way, past))
        .filter((way) => leadsIn(program, profile, way))
      expect(nearer).toEqual([])
    }),
    {
      numRuns: RUNS,
      examples: [
        [
          {
            none: [{ all: [leaf('at_most', 1), leaf('not_equals', 2, '*')] }, leaf('not_in', [2])],
          },
          [[0, 'b']],
        ],
        [
          {
            all: [{ none: [{ all: [leaf('at_most', 0), leaf('at_least', 1)] }] }, leaf('in', [1])],
          },
          [],
        ],
        [
          { none: [leaf('not_in', [3, 0], '*'), leaf('in', [4])] },
          [...'aaaa'].map((a) => [6, a] as const),
        ],
        [
          {
            all: [
              { any: [{ all: [leaf('more_than', 0)] }, leaf('not_equals', 0)] },
              { none: [leaf('not_in', [2, 0]), leaf('equals', 2, 'b')] },
              leaf('in', [4, 0, 1], '*'),
            ],
          },
          [],
        ],
      ],
    },
  )
  expect(told).toBeGreaterThan(RUNS / 10)
}, 240_000)

test.each<[string, Condition, string[], [string, number][]]>([
  [
    'fewer conditions before smaller steps',
    { any: [{ all: [leaf('at_least', 1), leaf('at_least', 1, 'b')] }, leaf('at_least', 5)] },
    [],
    [['a', 5]],
  ],
  [
    'of as many the smaller step',
    { any: [leaf('at_least', 3), leaf('at_least', 2, 'b')] },
    [],
    [['b', 2]],
  ],
  [
    'of equal steps the first in the rule',
    { any: [leaf('at_least', 2), leaf('at_least', 2, 'b')] },
    [],
    [['a', 2]],
  ],
  [
    'a number that has to move on though it fits',
    { all: [leaf('in', [1, 3]), leaf('at_least', 2)] },
    ['a'],
    [
      ['a', 2],
      ['a', 1],
    ],
  ],
])('the nearest way is that of %s', (_, when, past, needs) => {
  const { program, profile } = visit(
    when,
    past.map((type) => [1, type] as const),
  )
  const told = explain(program, profile, SITUATION).segments[0]?.needs ?? []
  expect(
    told.map(({ condition, missing }) => ['event' in condition && condition.event, missing]),
  ).toEqual(needs)
})
