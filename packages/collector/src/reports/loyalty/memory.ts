import type { LoyaltyReport } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { type Group, groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import type { Exposed } from '../outcomes/first-exposures.ts'
import type { Period } from '../period.ts'
import { isAnswer } from '../satisfaction/memory.ts'
import { exposedInSegments } from '../segments/memory.ts'
import { toLoyaltyReport } from './to-loyalty-report.ts'

/** The report on loyalty over all lines of one site, in plain TypeScript. */
export function loyaltyOf(all: readonly EventLine[], { from, until }: Period): LoyaltyReport {
  const known = bySequence(all).filter(({ visitor, event }) => visitor !== '' && event.at < until)
  const own = new Map(
    groupBy(known, ({ visitor }) => visitor).map((some) => [some[0].visitor, some]),
  )
  const measured = exposedInSegments(known)
    .filter(({ line }) => line.event.at >= from)
    .flatMap(({ subject: segment, arm, line }) => {
      const lines = (own.get(line.visitor) ?? []).filter(({ event }) => event.at >= from)
      const found = [...toReturns(line, lines, until), ...toAnswers(line, lines)]
      return [{ measure: 'exposed', answer: 0 }, ...found].map((one) => ({ segment, arm, ...one }))
    })
  const cells = groupBy(measured, (one) => JSON.stringify(one))
  return toLoyaltyReport(cells.map((same: Group<Cell>) => ({ ...same[0], visitors: same.length })))
}

type Measured = { readonly measure: string; readonly answer: number }
type Cell = Measured & { readonly segment: string; readonly arm: Exposed['arm'] }

function toReturns(
  { event: first }: EventLine,
  own: readonly EventLine[],
  until: number,
): Measured[] {
  const toWeek = (moment: number) => Math.floor((moment - first.at) / WEEK_MS)
  const weeks = new Set(own.map(({ event }) => toWeek(event.at)))
  return [1, 4]
    .filter((week) => toWeek(until) > week)
    .map((week) => ({ measure: `week${week}`, answer: Number(weeks.has(week)) }))
}

/** The newest answer of each kind after the first exposure. */
function toAnswers(first: EventLine, own: readonly EventLine[]): Measured[] {
  const newest = new Map<string, Measured>()
  for (const { event } of own.slice(own.indexOf(first) + 1)) {
    const { kind, answer } = event.props
    if (event.type !== 'survey' || !isAnswer(kind, answer)) continue
    newest.set(`${kind}`, { measure: `${kind}`, answer: Number(answer) })
  }
  return [...newest.values()]
}

const WEEK_MS = 604_800_000
