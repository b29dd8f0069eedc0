import { wilsonInterval } from '@segue/stats'
import type { ComponentChildren } from 'preact'
import { toCount, toMoney, toPercent, toPoints, toRoundMoney } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import { createNames } from '../site/names.ts'
import type { OverviewData } from './load-overview.ts'
import { findWidestReach } from './widest-reach.ts'

/** The numbers to look at first. */
export function KeyNumbers({ data }: { data: OverviewData }) {
  const { audience, before, ingest, published } = data
  const { currency } = published.config
  const reach = findWidestReach(data.results.rows)
  return (
    <dl class="key-numbers">
      <KeyNumber label={en.keyNumbers.visitors} value={toCount(audience.visitors)}>
        {toChange(audience.visitors, before.visitors)}
      </KeyNumber>
      <KeyNumber
        label={en.keyNumbers.conversion}
        value={reach ? toPercent(reach.converted / reach.visitors) : '–'}
      >
        {reach
          ? en.keyNumbers.conversionAbout(
              toInterval(reach.converted, reach.visitors),
              toCount(reach.visitors),
              createNames(published.config).experience(reach.experience),
            )
          : en.keyNumbers.noExposure}
      </KeyNumber>
      <KeyNumber
        label={en.keyNumbers.revenue}
        value={reach ? toRoundMoney(reach.revenue, currency) : '–'}
      >
        {reach
          ? en.keyNumbers.revenueAbout(toMoney(reach.revenue / reach.visitors, currency))
          : en.keyNumbers.noExposure}
      </KeyNumber>
      <KeyNumber label={en.keyNumbers.events} value={toCount(ingest.good)}>
        {en.keyNumbers.eventsAbout(toCount(ingest.bad), toCount(ingest.duplicate))}
        {ingest.bad > 0 && <a href="/studio/live?show=bad">{en.keyNumbers.seeBad}</a>}
      </KeyNumber>
    </dl>
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
