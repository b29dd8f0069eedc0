import type { Estimate } from '@segue/protocol'
import { LOCALE } from '../messages/en.ts'

/** `12,345` */
export function toCount(value: number): string {
  return toMinus(countFormat.format(value))
}

/** A share between 0 and 1 as `4.1 %`, with a space that does not break. */
export function toPercent(share: number): string {
  return `${toPoints(share)}${NBSP}%`
}

/** A round share without decimals it does not need: `10 %`, `2.5 %`. */
export function toRoundPercent(share: number): string {
  return `${roundFormat.format(share * 100)}${NBSP}%`
}

/** A rate with its interval, all between 0 and 1: `4.1 % (3.2–5.2)`. */
export function toRateText({ estimate, low, high }: Estimate): string {
  return `${toPercent(estimate)} (${toPoints(low)}–${toPoints(high)})`
}

/** A relative change with its interval: `+4.1 % (−0.8 to +9.2)`. */
export function toLiftText({ estimate, low, high }: Estimate): string {
  const toSigned = (share: number) => toScore(share * 100)
  return `${toSigned(estimate)}${NBSP}% (${toSigned(low)} to ${toSigned(high)})`
}

/** An amount in an ISO 4217 currency, with its own number of decimals: `€1,234.50`. */
export function toMoney(amount: number, currency: string): string {
  return toMinus(new Intl.NumberFormat(LOCALE, { style: 'currency', currency }).format(amount))
}

/** An amount with its interval: `€21.80 (€12.10–€31.50)`; with an end below zero, `€1.20 (−€6.46 to €8.86)`. */
export function toMoneyText({ estimate, low, high }: Estimate, currency: string): string {
  const [amount, from, to] = [estimate, low, high].map((one) => toMoney(one, currency))
  const between = low < 0 ? ' to ' : '–'
  return `${amount} (${from}${between}${to})`
}

/** A large amount without its decimals: `€1,235`. */
export function toRoundMoney(amount: number, currency: string): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  return toMinus(new Intl.NumberFormat(LOCALE, format).format(amount))
}

/** Hours in the unit people would use: `24 min`, `3.5 hr`, `2.1 days`. */
export function toDuration(hours: number): string {
  if (hours < 1) return toUnit(Math.round(hours * 60), 'minute')
  if (hours < 48) return toUnit(hours, 'hour')
  return toUnit(hours / 24, 'day')
}

/** The same, or a dash where nothing is known. */
export function toDurationOrNone(hours: number | null): string {
  return hours === null ? '–' : toDuration(hours)
}

/** A score with its interval, of a scale with signs: `+12.0 (−3.1 to +27.4)`. */
export function toScoreText({ estimate, low, high }: Estimate): string {
  return `${toScore(estimate)} (${toScore(low)} to ${toScore(high)})`
}

/** A score of a scale with signs: `+12.0`. */
export function toScore(score: number): string {
  return toMinus(signedFormat.format(score))
}

/** A difference of shares with its interval: `+1.2 (−0.3 to +2.7)`, in points of per cent. */
export function toPointsText({ estimate, low, high }: Estimate): string {
  return toScoreText({ estimate: estimate * 100, low: low * 100, high: high * 100 })
}

/** A difference of shares, of 0.012: `+1.2`. */
export function toPointsMark(share: number): string {
  return toScore(share * 100)
}

/** A change of money with its interval: `+€120 (−€30 to +€270)`. */
export function toSignedMoneyText({ estimate, low, high }: Estimate, currency: string): string {
  const [amount, from, to] = [estimate, low, high].map((one) => toSignedMoney(one, currency))
  return `${amount} (${from} to ${to})`
}

/** A change of money without its decimals: `+€120`. */
export function toSignedMoney(amount: number, currency: string): string {
  const format = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  const signed = new Intl.NumberFormat(LOCALE, { ...format, signDisplay: 'exceptZero' })
  return toMinus(signed.format(amount))
}

/** A round relative change: `+100 %`. */
export function toLiftMark(share: number): string {
  return `${toMinus(roundSignedFormat.format(share * 100))}${NBSP}%`
}

/** `120 ms` */
export function toMilliseconds(value: number): string {
  return `${countFormat.format(Math.round(value))}${NBSP}ms`
}

/** A layout shift as web vitals show it: `0`, `0.034`. */
export function toShift(value: number): string {
  return shiftFormat.format(value)
}

function toUnit(value: number, unit: 'minute' | 'hour' | 'day'): string {
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(LOCALE, format).format(value).replace(' ', NBSP)
}

/** A share between 0 and 1 in percent, without the sign: `4.1`. */
export function toPoints(share: number): string {
  return toMinus(pointsFormat.format(share * 100))
}

/** A figure below zero has a minus, as wide as a plus, and no hyphen. */
function toMinus(figure: string): string {
  return figure.replace('-', '−')
}

const countFormat = new Intl.NumberFormat(LOCALE)
const roundFormat = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 })
const pointsFormat = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const signedFormat = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const roundSignedFormat = new Intl.NumberFormat(LOCALE, {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
})
const shiftFormat = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 })
const NBSP = '\u00a0'
