import type { Condition, EventCondition, Measure, PropCondition, Window } from '@segue/protocol'
import { COUNT_OPERATORS, FACT_OPERATORS, hasControl, operatorsOf } from './operators.ts'

/** What controls a line has. `json`: none, it is shown as its sentence and edited as JSON, so that nothing is lost. */
export type LineKind = 'event' | 'trait' | 'segment' | 'stage' | 'score' | 'rfm' | 'json'

/** The kind of controls that show everything a line says. */
export function lineKindOf(line: Condition): LineKind {
  const kind = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).find((one) => one in line)
  if (!kind || !hasOnly(line, FIELDS[kind])) return 'json'
  return SHOWS[kind](line as never) ? kind : 'json'
}

/** The details of what was done, as a list; nothing where they are more than a list. */
export function detailsOf(where: Condition | undefined): readonly PropCondition[] | undefined {
  if (where === undefined) return []
  const parts = 'all' in where && hasOnly(where, ['all']) ? where.all : [where]
  return Array.isArray(parts) && parts.every(isDetail) ? parts : undefined
}

/** The line with other details; without any it has no `where`. */
export function withDetails<Line extends Pick<EventCondition, 'where'>>(
  line: Line,
  details: readonly PropCondition[],
): Line {
  const { where, ...rest } = line
  const [first] = details
  // Without its condition a line is still one of its kind.
  if (!first) return rest as Line
  const isList = details.length > 1 || (where !== undefined && 'all' in where)
  // The key keeps its place: what was not edited stays as it was written.
  const whole = isList ? { ...where, all: details } : first
  return {
    ...line,
    where: (isList && where && !('all' in where) ? { all: details } : whole) as Condition,
  }
}

const TEST = ['op', 'value']
const FIELDS = {
  event: ['event', 'where', 'measure', 'of', 'within', ...TEST],
  trait: ['trait', ...TEST],
  segment: ['segment'],
  stage: ['stage', 'orLater', 'daysAtLeast'],
  score: ['score', 'topic', 'measure', ...TEST],
  rfm: ['rfm', ...TEST],
} as const

const SHOWS: { readonly [Kind in keyof typeof FIELDS]: (line: never) => boolean } = {
  event: showsEvent,
  trait: ({ trait, ...test }: { trait: unknown; op: string }) =>
    typeof trait === 'string' && hasControl(test, FACT_OPERATORS),
  segment: ({ segment }: { segment: unknown }) => typeof segment === 'string',
  stage: ({ orLater, daysAtLeast }: { orLater?: unknown; daysAtLeast?: unknown }) =>
    ['boolean', 'undefined'].includes(typeof orLater) &&
    ['number', 'undefined'].includes(typeof daysAtLeast),
  score: ({
    score: _,
    topic,
    measure = 'value',
    ...test
  }: {
    [key: string]: unknown
    op: string
  }) =>
    measure === 'value' &&
    ['string', 'undefined'].includes(typeof topic) &&
    hasControl(test, COUNT_OPERATORS),
  rfm: ({ rfm: _, ...test }: { rfm: unknown; op: string }) => hasControl(test, COUNT_OPERATORS),
}

function showsEvent(line: EventCondition): boolean {
  const { event, where, measure = 'count', of, within, ...test } = line
  const isMeasure = MEASURES.includes(measure) && (of === undefined || typeof of === 'string')
  const hasWindow = within === undefined || isSimpleWindow(within)
  return (
    typeof event === 'string' &&
    isMeasure &&
    hasWindow &&
    detailsOf(where) !== undefined &&
    hasControl(test, operatorsOf(measure))
  )
}

function isSimpleWindow(within: Window): boolean {
  const [[unit, amount] = [], ...others] = Object.entries(within)
  if (others.length > 0) return false
  if (unit === 'calendar') return ['day', 'week', 'month', 'year'].includes(String(amount))
  return ['days', 'hours', 'minutes'].includes(String(unit)) && typeof amount === 'number'
}

function isDetail(part: Condition): part is PropCondition {
  if (!('prop' in part) || !hasOnly(part, ['prop', ...TEST])) return false
  const { prop, ...test } = part
  return typeof prop === 'string' && hasControl(test, FACT_OPERATORS)
}

function hasOnly(line: object, fields: readonly string[]): boolean {
  return Object.keys(line).every((key) => fields.includes(key))
}

/** What can be measured of an event, in the order it is offered. */
export const MEASURES: readonly Measure[] = [
  'count',
  'sum',
  'average',
  'max',
  'distinct',
  'first',
  'last',
  'streak',
]
