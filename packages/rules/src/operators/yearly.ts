import type { Json } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import { toMoment } from '../time/moment.ts'
import { readClock, toDate, toDay, toLocal } from '../time/zone-clock.ts'
import { isList, isNumber, isText, type Judge, type Operator } from './operator.ts'

/**
 * An occasion of every year. With two days, `['12-20', '01-06']`: a time on one of the days from the first to the
 * second, both included. With a number: a time whose anniversary is today or at most so many days ahead; that of
 * 29 February is 28 February in years without one.
 */
export const yearly: Operator = (value) => {
  if (isNumber(value)) return judgeAnniversary(value)
  if (!isList(value)) return undefined
  const [from, to] = value
  return isText(from) && isText(to) ? judgeSeason(from, to) : undefined
}

function judgeSeason(from: string, to: string): Judge {
  return (actual, scene) => {
    const day = toLocalDate(actual, scene)?.slice(DAY_AT)
    if (day === undefined) return undefined
    return from <= to ? day >= from && day <= to : day >= from || day <= to
  }
}

function judgeAnniversary(daysAhead: number): Judge {
  return (actual, scene) => {
    const date = toLocalDate(actual, scene)
    if (date === undefined) return undefined
    const local = readClock(scene, 'day')
    const year = new Date(local).getUTCFullYear()
    return [year, year + 1].some((candidate) => {
      const days = toDay(anniversaryOf(date, candidate)) - toDay(local)
      return days >= 0 && days <= daysAhead
    })
  }
}

function anniversaryOf(date: string, year: number): number {
  const at = Date.UTC(year, Number(date.slice(DAY_AT, -3)) - 1, Number(date.slice(-2)))
  return toDate(at).endsWith(date.slice(DAY_AT)) ? at : Date.UTC(year, 1, 28)
}

function toLocalDate(actual: Json | undefined, scene: Scene): string | undefined {
  const at = toMoment(actual, scene)
  return at === undefined ? undefined : toDate(toLocal(scene, scene.situation.zone, at))
}

/** Where a date has its `11-22`, from its end: a year can have more than four digits. */
const DAY_AT = -5
