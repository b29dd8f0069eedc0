import type { NamedParts } from '@segue/protocol/api'
import { wilsonInterval } from '@segue/stats'
import type { ComponentChildren } from 'preact'
import { toCount, toMoney, toPercent, toPoints, toRoundMoney } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { OverviewReports } from './load-overview.ts'
import { findMainGoal, type MainGoal } from './main-goal.ts'

/** The numbers to look at first. */
export function KeyNumbers(props: {
  readonly data: OverviewReports
  readonly config: Pick<NamedParts, 'goals' | 'currency'>
  /** Without a way on to other screens. */
  readonly isShared: boolean
}) {
  const { data, config, isShared } = props
  const { audience, before, ingest } = data
  const main = findMainGoal(config.goals, data.goals.rows)
  return (
    <dl class="key-numbers">
      <KeyNumber label={en.keyNumbers.visitors} value={toCount(audience.visitors)}>
        {toChange(audience.visitors, before.visitors)}
        {audience.people < audience.visitors && en.keyNumbers.people(toCount(audience.people))}
      </KeyNumber>
      <Conversion main={main} />
      <Revenue main={main} currency={config.currency} />
      <KeyNumber label={en.keyNumbers.events} value={toCount(ingest.good)}>
        {en.keyNumbers.eventsAbout(toCount(ingest.bad), toCount(ingest.duplicate))}
        {ingest.bad > 0 && !isShared && <a href="/studio/live?show=bad">{en.keyNumbers.seeBad}</a>}
        {ingest.dropped > 0 && en.keyNumbers.dropped(toCount(ingest.dropped))}
      </KeyNumber>
    </dl>
  )
}

function Conversion({ main }: { main: MainGoal | null }) {
  const label = en.keyNumbers.conversion
  if (!main) return <Unknown label={label} why={en.keyNumbers.noGoal} />
  const { converted, visitors } = main.row
  return (
    <KeyNumber label={label} value={toPercent(converted / visitors)}>
      {en.keyNumbers.conversionAbout(toInterval(converted, visitors), main.goal.name)}
    </KeyNumber>
  )
}

function Revenue({ main, currency }: { main: MainGoal | null; currency: string }) {
  const label = en.keyNumbers.revenue
  if (!main) return <Unknown label={label} why={en.keyNumbers.noGoal} />
  const { goal, row } = main
  if (goal.valueProp === undefined) {
    return <Unknown label={label} why={en.keyNumbers.noValue(goal.name)} />
  }
  return (
    <KeyNumber label={label} value={toRoundMoney(row.revenue, currency)}>
      {en.keyNumbers.revenueAbout(toMoney(row.revenue / row.visitors, currency), goal.name)}
    </KeyNumber>
  )
}

function Unknown({ label, why }: { label: string; why: string }) {
  return (
    <KeyNumber label={label} value="–">
      {why}
    </KeyNumber>
  )
}

function KeyNumber(props: {
  label: string
  value: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <div class="key-number">
      <dt class="overline">{props.label}</dt>
      <dd class="key-number-value">{props.value}</dd>
      <dd class="small muted">{props.children}</dd>
    </div>
  )
}

function toChange(now: number, before: number): string {
  if (before === 0) return en.keyNumbers.nothingBefore
  const change = now / before - 1
  return en.keyNumbers.change(`${change < 0 ? '−' : '+'}${toPercent(Math.abs(change))}`)
}

function toInterval(converted: number, visitors: number): string {
  const { low, high } = wilsonInterval(converted, visitors)
  return `(${toPoints(low)}–${toPoints(high)})`
}
