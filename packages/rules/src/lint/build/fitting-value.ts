import type { Json, Test } from '@segue/protocol'
import { patternTexts } from '../sample-text.ts'
import { readsClock, sampleValue } from '../sample-value.ts'
import { judge, type Quest } from './quest.ts'

/** A test and the answer it has to give. */
export interface TestGoal {
  readonly test: Test
  readonly wanted: 'yes' | 'no'
}

/**
 * A value that answers all these as wanted at the moment `now`, one of those there are that the dice pick; `undefined`
 * for none, which is what `not_exists` asks for, too.
 */
export function fittingValue(
  goals: readonly TestGoal[],
  now: number,
  quest: Quest,
): Json | undefined {
  const key = JSON.stringify([goals, goals.some(({ test }) => readsClock(test.op)) && now])
  const known = quest.fitting.get(key) ?? fittingValues(goals, now, quest)
  quest.fitting.set(key, known)
  return quest.dice.pick(known)
}

function fittingValues(
  goals: readonly TestGoal[],
  now: number,
  quest: Quest,
): readonly (Json | undefined)[] {
  const candidates = goals.flatMap((goal) => candidatesFor(goal, goals, now))
  const fitting = candidates.filter((value) =>
    goals.every(({ test, wanted }) => judge(test, value, now, quest) === wanted),
  )
  return fitting.slice(0, FITTING_MAX)
}

function candidatesFor(
  { test, wanted }: TestGoal,
  goals: readonly TestGoal[],
  now: number,
): readonly (Json | undefined)[] {
  const values = ([test.value ?? []].flat() as readonly Json[]).slice(0, VALUES_MAX)
  const numbers = values.filter((value) => typeof value === 'number')
  const texts = values.filter((value) => typeof value === 'string')
  const sampled = [wanted === 'yes', wanted !== 'yes'].map((isYes) => sampleValue(test, isYes, now))
  return [
    ...sampled,
    ...sampled.map((value) => (Array.isArray(value) ? value[0] : value)),
    ...joined(goals),
    ...values,
    ...numbers.flatMap((each) => [each + 1, each - 1, each + 0.5, each - 0.5, each * 2]),
    ...texts.flatMap((text) => [`${text}x`, text.toUpperCase(), text.toLowerCase()]),
    ...texts.flatMap((text) => globTexts(text)),
    ...(goals.length > 1 ? [middleOf(goals)] : []),
    listFor(goals),
    ...AGES_DAYS.flatMap((days) => [now - days * DAY_MS, toDate(now - days * DAY_MS)]),
    ...HOURS.map((hours) => now + hours * HOUR_MS),
    ...OTHERS,
  ]
}

/** All that lists are asked to hold, without what they are asked not to. */
function listFor(goals: readonly TestGoal[]): Json {
  const valuesOf = (ops: readonly string[], answer: 'yes' | 'no') =>
    goals
      .filter(({ test, wanted }) => ops.includes(test.op) && wanted === answer)
      .flatMap(({ test }) => [test.value ?? []].flat() as readonly Json[])
  const held = [...valuesOf([...HOLDING, 'all_of'], 'yes'), ...valuesOf(['none_of'], 'no')]
  const shut = [...valuesOf(['none_of'], 'yes'), ...valuesOf(HOLDING, 'no')]
  return [...new Set(held)].filter((value) => !shut.includes(value))
}

/** Texts that begin, go on and end as the tests say, in this order, also where the ends overlap. */
function joined(goals: readonly TestGoal[]): readonly string[] {
  const of = (...ops: string[]) =>
    goals.flatMap(({ test, wanted }) =>
      ops.includes(test.op) && wanted === 'yes' ? String(test.value) : [],
    )
  const globs = of('glob').map((glob) => glob.split(/\*+/))
  const start = longest([...of('starts_with'), ...globs.map((parts) => parts[0] ?? '')])
  const end = longest([...of('ends_with'), ...globs.map((parts) => parts.at(-1) ?? '')])
  const middles = [...of('contains'), ...globs.flatMap((parts) => parts.slice(1, -1))]
  const overlaps = Array.from({ length: Math.min(start.length, end.length) + 1 }, (_, length) =>
    start.endsWith(end.slice(0, length)) ? start + end.slice(length) : start + end,
  )
  const orders = [middles, [...middles].reverse()]
  const patterns = of('regex').flatMap((pattern) => patternTexts(pattern, { start, end }))
  return [
    ...patterns,
    ...overlaps.reverse(),
    ...orders.flatMap((order) => [
      `${start}${order.join('')}${end}`,
      `${start}x${order.join('x')}x${end}`,
    ]),
  ]
}

/** Texts of a glob's form with nothing, a letter, or a segment for its stars. */
function globTexts(glob: string): readonly string[] {
  if (!glob.includes('*')) return []
  return ['', 'x', 'xyz'].flatMap((text) => [
    glob.replace(/\*+/g, text),
    glob.replace(/\*\*/g, `${text}/y`).replace(/\*/g, text),
  ])
}

function middleOf(goals: readonly TestGoal[]): number {
  const numbers = goals.flatMap(({ test }) =>
    [test.value].flat().filter((value) => typeof value === 'number'),
  )
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '')
}

function toDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

const HOLDING = ['includes', 'any_of']
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AGES_DAYS = [0, 0.02, 1, 3, 10, 40, 200, 1000, -1, -3, -10, -40, -200]
const HOURS = Array.from({ length: 24 }, (_, hour) => -7 * hour)
const OTHERS: readonly (Json | undefined)[] = [
  undefined,
  'something else',
  '',
  0,
  1,
  true,
  false,
  [],
  ['something else'],
  '0.0.1',
  '999.0',
]
/** Values of one list that are tried. */
const VALUES_MAX = 50
/** Values that fit, of which one is picked: the first are the likeliest. */
const FITTING_MAX = 4
