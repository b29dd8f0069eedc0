import type { TouchpointReport, TouchpointRow } from '@segue/protocol'
import { removalEffects, type WayStep } from '@segue/stats'
import { compare } from '../order.ts'

/** What stores count for the report; see definition.md. */
export interface TouchpointSums {
  readonly conversions: number
  readonly touched: readonly Pick<TouchpointRow, 'touchpoint' | 'visitors' | 'converted'>[]
  readonly credits: readonly CreditCount[]
  readonly steps: readonly WayStep[]
}

/** How often a touchpoint stands in ways of one length that ended with a conversion, and how often at their ends. */
export interface CreditCount {
  readonly touchpoint: string
  readonly length: number
  readonly count: number
  readonly firsts: number
  readonly lasts: number
}

/** Shares conversions out among touchpoints; those with most visitors first. */
export function toTouchpointReport(sums: TouchpointSums): TouchpointReport {
  const { conversions, touched } = sums
  const effects = removalEffects([...sums.steps].sort(byStep))
  const all = [...effects.values()].reduce((sum, effect) => sum + effect, 0)
  const credits = [...sums.credits].sort((a, b) => a.length - b.length)
  const withTouchpoint = credits.reduce((sum, { firsts }) => sum + firsts, 0)
  const rows = touched.map(({ touchpoint, visitors, converted }): TouchpointRow => {
    const own = credits.filter((credit) => credit.touchpoint === touchpoint)
    const sum = (measure: (credit: CreditCount) => number) =>
      own.reduce((total, credit) => total + measure(credit), 0)
    const removal = effects.get(touchpoint) ?? 0
    return {
      ...{ touchpoint, visitors, converted },
      first: sum(({ firsts }) => firsts),
      last: sum(({ lasts }) => lasts),
      linear: sum(({ count, length }) => count / length),
      position: sum(toPosition),
      markov: all > 0 ? (removal / all) * withTouchpoint : 0,
      removal,
    }
  })
  return {
    conversions,
    untouched: conversions - withTouchpoint,
    rows: rows.sort((a, b) => b.visitors - a.visitors || compare(a.touchpoint, b.touchpoint)),
  }
}

/** Example: of a way of four, 0.4 to the first, 0.1 to each of those between, 0.4 to the last. */
function toPosition({ length, count, firsts, lasts }: CreditCount): number {
  if (length === 1) return count
  if (length === 2) return count / 2
  return (
    (firsts + lasts) * END_SHARE + ((count - firsts - lasts) * (1 - 2 * END_SHARE)) / (length - 2)
  )
}

/** An order that no store decides, so that sums of fractions are the same whichever answers. */
function byStep(a: WayStep, b: WayStep): number {
  return (
    compare(a.from ?? '', b.from ?? '') ||
    compare(a.to ?? '', b.to ?? '') ||
    Number(a.converted ?? false) - Number(b.converted ?? false)
  )
}

const END_SHARE = 0.4
