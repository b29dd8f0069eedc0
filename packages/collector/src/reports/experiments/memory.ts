import { EVENT_TYPES, type Goal } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import { toPairSums } from '@segue/stats'
import type { EventLine } from '../../log/log-line.ts'
import { type Group, groupBy } from '../group-by.ts'
import { bySequence, compare } from '../order.ts'
import type { Period } from '../period.ts'
import type { ExperimentSums, ExposedRow, OutcomeRow } from './sums.ts'

/** What experiments are judged by, over all lines of one site, in plain TypeScript. */
export function experimentSumsOf(
  all: readonly EventLine[],
  { from, until }: Period,
  goals: readonly Goal[],
): ExperimentSums {
  const known = bySequence(all).filter(({ visitor, event }) => visitor !== '' && event.at < until)
  const exposed = withWeeks(firstExposures(known).filter(({ line }) => line.event.at >= from))
  const outcomes = goals.flatMap((goal) => {
    const met = exposed.flatMap((one) => toOutcome(one, goal, { lines: known, from }) ?? [])
    return groupBy(met, ({ experience }) => experience).flatMap(toOutcomeRows)
  })
  return {
    exposed: groupBy(exposed, (one) =>
      JSON.stringify([one.experience, one.arm, one.week, one.line.config]),
    )
      .map(toExposedRow)
      .sort(byPlace),
    outcomes: outcomes.sort(byPlace),
  }
}

interface Exposed {
  readonly experience: string
  readonly arm: string
  readonly line: EventLine
  readonly arms: Set<string>
  lastAt: number
}

interface Placed extends Exposed {
  readonly week: number
}

interface Outcome extends Placed {
  readonly goal: string
  readonly conversions: number
  readonly value: number
  readonly past: number
}

function firstExposures(known: readonly EventLine[]): Exposed[] {
  const first = new Map<string, Exposed>()
  for (const line of known) {
    const { experience, variant: arm } = line.event.props
    if (line.event.type !== EVENT_TYPES.exposure) continue
    if (typeof experience !== 'string' || typeof arm !== 'string') continue
    const key = JSON.stringify([experience, line.visitor])
    const exposed = first.get(key) ?? { experience, arm, line, arms: new Set(), lastAt: 0 }
    exposed.arms.add(arm)
    exposed.lastAt = Math.max(exposed.lastAt, line.event.at)
    first.set(key, exposed)
  }
  return [...first.values()]
}

function withWeeks(exposed: readonly Exposed[]): Placed[] {
  return groupBy(exposed, ({ experience }) => experience).flatMap((own) => {
    const start = Math.min(...own.map(({ line }) => line.event.at))
    return own.map((one) => ({ ...one, week: Math.floor((one.line.event.at - start) / WEEK_MS) }))
  })
}

/** What one visitor brought on one goal; undefined without any event of it. */
function toOutcome(
  exposed: Placed,
  goal: Goal,
  { lines, from }: { readonly lines: readonly EventLine[]; readonly from: number },
): Outcome | undefined {
  const goalValue = createGoalValue(goal)
  const place = lines.indexOf(exposed.line)
  const valuesOf = (some: readonly EventLine[], since: number) =>
    some
      .filter(({ visitor, event }) => visitor === exposed.line.visitor && event.at >= since)
      .flatMap(({ event }) => goalValue(event) ?? [])
  const values = valuesOf(lines.slice(place + 1), from - PAST_MS)
  const past = valuesOf(lines.slice(0, place), exposed.line.event.at - PAST_MS)
  if (values.length + past.length === 0) return undefined
  const [value, before] = [values, past].map((some) => some.reduce((sum, one) => sum + one, 0))
  return {
    ...exposed,
    goal: goal.id,
    conversions: values.length,
    value: value ?? 0,
    past: before ?? 0,
  }
}

function toOutcomeRows(outcomes: readonly Outcome[]): OutcomeRow[] {
  const paid = outcomes.map(({ value }) => value).filter((value) => value > 0)
  const sorted = paid.sort((a, b) => a - b)
  const valueMax = sorted[Math.max(1, Math.ceil(sorted.length * 0.99)) - 1] ?? null
  const toBounded = (value: number) => Math.min(value, valueMax ?? Number.POSITIVE_INFINITY)
  return groupBy(outcomes, ({ arm, week }) => JSON.stringify([arm, week])).map((own) => {
    const [{ experience, goal, arm, week }] = own
    const { visitors, ...sums } = toPairSums(
      own.map(({ value, past }) => [toBounded(value), toBounded(past)] as const),
    )
    const of = (measure: (outcome: Outcome) => number) =>
      own.reduce((sum, outcome) => sum + measure(outcome), 0)
    return {
      ...{ experience, goal, arm, week },
      converted: of(({ conversions }) => Number(conversions > 0)),
      conversions: of(({ conversions }) => conversions),
      revenue: of(({ value }) => value),
      valueMax,
      ...sums,
    }
  })
}

function toExposedRow(own: Group<Placed>): ExposedRow {
  const [{ experience, arm, week, line }] = own
  return {
    ...{ experience, arm, week, config: line.config },
    visitors: own.length,
    mixed: own.filter(({ arms }) => arms.size > 1).length,
    firstAt: Math.min(...own.map((one) => one.line.event.at)),
    lastAt: Math.max(...own.map(({ lastAt }) => lastAt)),
  }
}

function byPlace(a: Row, b: Row): number {
  return (
    compare(a.experience, b.experience) ||
    compare(a.goal ?? '', b.goal ?? '') ||
    compare(a.arm, b.arm) ||
    compare(a.week, b.week) ||
    compare(a.config ?? 0, b.config ?? 0)
  )
}

type Row = Pick<OutcomeRow, 'experience' | 'arm' | 'week'> & {
  readonly goal?: string
  readonly config?: number
}
const WEEK_MS = 604_800_000
const PAST_MS = 28 * 86_400_000
