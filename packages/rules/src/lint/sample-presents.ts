import type { Condition, SiteConfig } from '@segue/protocol'
import { SAMPLE_VISITORS } from './limits.ts'
import { createRandom } from './random.ts'
import { walkCondition, walkConfig } from './walk-config.ts'

/**
 * The moment at which each made-up visitor is looked at, epoch milliseconds. It is `until`, unless a rule asks the clock:
 * then the first is looked at there and the others over the year ahead, at any hour, a quarter of them on days that rules
 * name and that are yet to come. So what is found does not depend on the day on which somebody looks.
 */
export function samplePresents(config: SiteConfig, until: number, seed = 1): readonly number[] {
  const conditions = walkConfig(config).map(({ condition }) => condition)
  if (!conditions.some(readsClock)) return Array.from({ length: SAMPLE_VISITORS }, () => until)
  const days = namedDaysOf(conditions, until)
  const random = createRandom(seed)
  return Array.from({ length: SAMPLE_VISITORS }, (_, number) => {
    const ahead = Math.floor(random() * YEAR_MS)
    const day = days[Math.floor(random() * 4 * days.length)]
    if (number === 0) return until
    return day === undefined ? until + ahead : Math.max(until, day + (ahead % DAY_MS))
  })
}

/**
 * True when the answer may change with the day or hour of looking: a fact of the clock, days to or from a date, or a
 * window of the calendar.
 */
export function asksClock(condition: Condition): boolean {
  return walkCondition(condition, '').some((place) => readsClock(place.condition))
}

function readsClock(condition: Condition): boolean {
  if (isCountedInDays(condition)) return true
  if ('trait' in condition) return condition.trait.startsWith('time.')
  return 'event' in condition && condition.within !== undefined && 'calendar' in condition.within
}

/** True for a question of how far a date is away. */
function isCountedInDays(condition: Condition): boolean {
  if (!('op' in condition)) return false
  return condition.op === 'days_until' || isAnniversary(condition)
}

function isAnniversary(condition: Condition): boolean {
  return 'op' in condition && condition.op === 'yearly' && typeof condition.value === 'number'
}

/**
 * The beginnings, in UTC, of days that rules name and that make one true, from the day of `until` on: those that the date
 * is asked for, and those of a fact of which is asked how far it is away, each year where the year does not count.
 */
function namedDaysOf(conditions: readonly Condition[], until: number): readonly number[] {
  const counted = conditions.filter(isCountedInDays)
  return conditions.flatMap((condition) => {
    if (!('trait' in condition)) return []
    const { trait, value } = condition
    const about = counted.filter((other) => 'trait' in other && other.trait === trait)
    if (trait !== 'time.date' && (about.length === 0 || isCountedInDays(condition))) return []
    return [value].flat().flatMap((one) => {
      const day = String(one).slice(0, 'yyyy-mm-dd'.length)
      return comingDays(about.some(isAnniversary) ? day.slice(-'mm-dd'.length) : day, until)
    })
  })
}

function comingDays(text: string, until: number): readonly number[] {
  const year = new Date(until).getUTCFullYear()
  // Of 29 February eight years can pass without one.
  const years = YEARLESS.test(text) ? Array.from({ length: 9 }, (_, ahead) => year + ahead) : []
  const names = YEARLESS.test(text) ? years.map((each) => `${each}-${text}`) : [text]
  const coming = names.filter(isDay).map((name) => Date.parse(name))
  return coming.filter((day) => day + DAY_MS > until).slice(0, COMING_MAX)
}

/** `Date` takes 29 February of most years as 1 March. */
function isDay(name: string): boolean {
  return new Date(name).toJSON()?.startsWith(name)
}

const YEARLESS = /^\d\d-\d\d$/
const COMING_MAX = 2
const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS
