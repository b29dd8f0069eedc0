import { useLocation } from 'preact-iso'
import type { Period } from '../api/api.ts'
import { Choice } from '../elements/choice.tsx'
import { en } from '../messages/en.ts'
import { toAddress } from './to-address.ts'

/** The days that reports look back, from the address: so that a link and the back button keep them. */
export function useDays(): Days {
  const days = Number(useLocation().query.days)
  return DAYS.find((known) => known === days) ?? DAYS_DEFAULT
}

/** The period of so many days that ends now. */
export function toPeriod(days: number, now: number): Period {
  return { from: now - days * DAY_MS, until: now }
}

/** Chooses the days that reports look back. */
export function PeriodChoice() {
  const { path, query, route } = useLocation()
  return (
    <Choice
      label={en.period.label}
      value={useDays()}
      options={DAYS.map((days) => ({ value: days, label: en.period.days(days) }))}
      onChoose={(days) => route(toAddress(path, { ...query, days: String(days) }), true)}
    />
  )
}

type Days = (typeof DAYS)[number]
const DAYS = [7, 30, 90] as const
const DAYS_DEFAULT = 30
const DAY_MS = 86_400_000
