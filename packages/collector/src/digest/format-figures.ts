import type { ThisAndLast } from '@segue/protocol/api'

/** A count with thousands apart: `12,345`. */
export function toCount(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

/** A share as per cent: `4.1 %`. */
export function toPercent(share: number): string {
  return `${new Intl.NumberFormat('en', ONE_DIGIT).format(share * 100)} %`
}

/** A change as per cent, with its sign: `+4.1 %`, `−0.8 %`. */
export function toSignedPercent(share: number): string {
  return `${toSigned(share)} %`
}

/** A change with its interval: `+4.1 % (−0.8 to +9.2)`. */
export function toLiftText(lift: {
  readonly estimate: number
  readonly low: number
  readonly high: number
}): string {
  return `${toSignedPercent(lift.estimate)} (${toSigned(lift.low)} to ${toSigned(lift.high)})`
}

/** Money in its currency. */
export function toMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
}

/** A figure against that of the week before: `120 (100 the week before, +20.0 %)`. */
export function toCompared(
  { now, before }: ThisAndLast,
  format: (figure: number) => string = toCount,
): string {
  if (before === 0) return `${format(now)} (none the week before)`
  const change = toSignedPercent((now - before) / before)
  return `${format(now)} (${format(before)} the week before, ${change})`
}

function toSigned(share: number): string {
  const text = new Intl.NumberFormat('en', { ...ONE_DIGIT, signDisplay: 'exceptZero' })
  return text.format(share * 100).replace('-', '\u2212')
}

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
