import type { Goal } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import { toPairSums } from '@segue/stats'
import type { EventLine } from '../../log/log-line.ts'
import { type Group, groupBy } from '../group-by.ts'
import { bySequence, compare } from '../order.ts'
import type { Period } from '../period.ts'
import type { Exposed } from './first-exposures.ts'
import type { ExposedRow, OutcomeRow, OutcomeSums } from './sums.ts'

/**
 * What exposed visitors did, over all lines of one site, in plain TypeScript. `toFirsts` finds the first exposures per
 * subject, in lines in the order that reports go by.
 */
export function outcomeSumsOf(
  all: readonly EventLine[],
  { from, until, siteGoals }: OutcomeQuestion,
  toFirsts: (known: readonly EventLine[]) => readonly Exposed[],
): OutcomeSums {
  const known = bySequence(all).filter(({ visitor, event }) => visitor !== '' && event.at < until)
  const exposed = withWeeks(toFirsts(known).filter(({ line }) => line.event.at >= from))
  const outcomes = siteGoals.flatMap((goal) => {
    const met = exposed.flatMap((one) => toOutcome(one, goal, { lines: known, from }) ?? [])
    return groupBy(met, ({ subject }) => subject).flatMap(toOutcomeRows)
  })
  return {
    exposed: groupBy(exposed, (one) =>
      JSON.stringify([one.subject, one.arm, one.week, one.line.config]),
    )
      .map(toExposedRow)
      .sort(byPlace),
    outcomes: outcomes.sort(byPlace),
  }
}

type OutcomeQuestion = Period & { readonly siteGoals: readonly Goal[] }

interface Placed extends Exposed {
  readonly week: number
}

interface Outcome extends Placed {
  readonly goal: string
  readonly conversions: number
  readonly value: number
  readonly past: number
}

function withWeeks(exposed: readonly Exposed[]): Placed[] {
  return groupBy(exposed, ({ subject }) => subject).flatMap((own) => {
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
    const [{ subject, goal, arm, week }] = own
    const { visitors, ...sums } = toPairSums(
      own.map(({ value, past }) => [toBounded(value), toBounded(past)] as const),
    )
    const of = (measure: (outcome: Outcome) => number) =>
      own.reduce((sum, outcome) => sum + measure(outcome), 0)
    return {
      ...{ subject, goal, arm, week },
      converted: of(({ conversions }) => Number(conversions > 0)),
      conversions: of(({ conversions }) => conversions),
      revenue: of(({ value }) => value),
      valueMax,
      ...sums,
    }
  })
}

function toExposedRow(own: Group<Placed>): ExposedRow {
  const [{ subject, arm, week, line }] = own
  return {
    ...{ subject, arm, week, config: line.config },
    visitors: own.length,
    mixed: own.filter(({ arms }) => arms.size > 1).length,
    firstAt: Math.min(...own.map((one) => one.line.event.at)),
    lastAt: Math.max(...own.map(({ lastAt }) => lastAt)),
  }
}

function byPlace(a: Row, b: Row): number {
  return (
    compare(a.subject, b.subject) ||
    compare(a.goal ?? '', b.goal ?? '') ||
    compare(a.arm, b.arm) ||
    compare(a.week, b.week) ||
    compare(a.config ?? 0, b.config ?? 0)
  )
}

type Row = Pick<OutcomeRow, 'subject' | 'arm' | 'week'> & {
  readonly goal?: string
  readonly config?: number
}
const WEEK_MS = 604_800_000
const PAST_MS = 28 * 86_400_000
