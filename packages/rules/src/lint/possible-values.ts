import type { Condition, Json } from '@segue/protocol'
import type { Question } from './fits-no-value.ts'

/** The numbers that a figure can be; what is no figure can be anything. */
export interface Figure {
  readonly least: number
  readonly most: number
  readonly isWhole?: true
  /** There is one whatever happened. */
  readonly isThere?: true
}

/**
 * Values of which one answers questions of order, equality and existence as wanted, if any does: those named, those
 * beside and between them, one that nobody named, another type, and nothing where there can be nothing.
 */
export function possibleValues(
  condition: Condition,
  questions: readonly Question[],
): readonly (Json | undefined)[] {
  const named = questions.flatMap(({ value }) => [value ?? []].flat() as readonly Json[])
  const texts = named.filter((value) => typeof value === 'string')
  const otherTexts = [...texts, `${texts.join('')}!`]
  if (isTopic(condition)) return [undefined, ...otherTexts]
  const figure = figureOf(condition)
  const numbers = named.filter((value) => typeof value === 'number')
  if (figure === undefined)
    return [undefined, ...numbersAround(numbers), ...otherTexts, true, false, []]
  const { least, most, isWhole, isThere } = figure
  const ends = [least, most].filter(Number.isFinite)
  const around = numbersAround([...numbers, ...ends])
  const values = isWhole ? around.flatMap((each) => [Math.floor(each), Math.ceil(each)]) : around
  const fitting = values.filter((each) => each >= least && each <= most)
  return isThere ? fitting : [undefined, ...fitting]
}

function isTopic(condition: Condition): boolean {
  return 'score' in condition && condition.measure === 'strongest'
}

/** Nothing happens less than no times, a share has an end, classes begin with 1, and a clock has its hours. */
function figureOf(condition: Condition): Figure | undefined {
  if ('event' in condition) {
    const { measure = 'count' } = condition
    if (COUNTS.includes(measure)) return { least: 0, most: ANY, isWhole: true, isThere: true }
    return { least: -ANY, most: ANY, ...(measure === 'sum' && { isThere: true }) }
  }
  if ('score' in condition) {
    if (condition.measure !== 'ratio') return { least: 0, most: ANY, isThere: true }
    return { least: 0, most: condition.to === undefined ? 1 : ANY }
  }
  if ('rfm' in condition) return { least: 1, most: ANY, isWhole: true }
  return 'trait' in condition && Object.hasOwn(FIGURES, condition.trait)
    ? FIGURES[condition.trait]
    : undefined
}

/** Numbers, those a step beside them, and those between one and the next. */
function numbersAround(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const between = sorted.slice(1).map((each, at) => (each + (sorted[at] ?? each)) / 2)
  return [0, ...sorted.flatMap((each) => [each - 1, each, each + 1]), ...between]
}

/** Measures of which nothing makes a whole number, 0. */
export const COUNTS: readonly string[] = ['count', 'distinct', 'streak']
const ANY = Number.POSITIVE_INFINITY
const FIGURES: { readonly [trait: string]: Figure } = {
  'time.hour': { least: 0, most: 23, isWhole: true, isThere: true },
  'time.weekday': { least: 1, most: 7, isWhole: true, isThere: true },
  'visit.number': { least: 1, most: ANY, isWhole: true, isThere: true },
  'visit.minutes': { least: 0, most: ANY, isWhole: true, isThere: true },
}
