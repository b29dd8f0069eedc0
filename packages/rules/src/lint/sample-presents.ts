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
  const days = conditions.flatMap((condition) => namedDaysOf(condition, until))
  const random = createRandom(seed)
  return Array.from({ length: SAMPLE_VISITORS }, (_, number) => {
    const ahead = Math.floor(random() * YEAR_MS)
    const day = days[Math.floor(random() * 4 * days.length)]
    if (number === 0) return until
    return day === undefined ? until + ahead : Math.max(until, day + (ahead % DAY_MS))
  })
}

/** True when the answer may change with the day or hour of looking: a fact of the clock or a window of the calendar. */
export function asksClock(condition: Condition): boolean {
  return walkCondition(condition, '').some((place) => readsClock(place.condition))
}

function readsClock(condition: Condition): boolean {
  if ('trait' in condition) return condition.trait.startsWith('time.')
  return 'event' in condition && condition.within !== undefined && 'calendar' in condition.within
}

/** The beginnings, in UTC, of days that a question to the date names, from the day of `until` on. */
function namedDaysOf(condition: Condition, until: number): readonly number[] {
  if (!('trait' in condition) || condition.trait !== 'time.date') return []
  const year = new Date(until).getUTCFullYear()
  return [condition.value].flat().flatMap((value) => {
    const text = String(value).slice(0, 10)
    // Of 29 February eight years can pass without one.
    const years = YEARLESS.test(text) ? Array.from({ length: 9 }, (_, ahead) => year + ahead) : []
    const names = YEARLESS.test(text) ? years.map((each) => `${each}-${text}`) : [text]
    const coming = names.filter(isDay).map((name) => Date.parse(name))
    return coming.filter((day) => day + DAY_MS > until).slice(0, COMING_MAX)
  })
}

/** `Date` takes 29 February of most years as 1 March. */
function isDay(name: string): boolean {
  return new Date(name).toJSON()?.startsWith(name)
}

const YEARLESS = /^\d\d-\d\d$/
const COMING_MAX = 2
const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS
