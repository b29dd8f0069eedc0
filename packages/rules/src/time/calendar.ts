import type { CalendarWindow } from '@segue/protocol'
import { knowOnly } from '../know-only.ts'
import { toSeconds } from '../scene.ts'
import type { Frame } from './frame.ts'
import { toDay, toLocal } from './zone-clock.ts'

/** Makes a frame of a calendar window. */
export type CalendarFrame = (window: CalendarWindow) => Frame | undefined

/** A calendar window as one bucket: the period on the visitor's wall clock. */
export const calendarFrame: CalendarFrame = (window) => {
  const { calendar } = window
  const periodOf = Object.hasOwn(PERIODS, calendar) ? PERIODS[calendar] : undefined
  if (!periodOf) return undefined
  knowOnly('calendar', window)
  const bucketOf: Frame['bucketOf'] = (second, scene) =>
    periodOf(toLocal(scene, scene.situation.zone, second * 1000))
  return {
    size: 1,
    bucketOf,
    isLive: (bucket, scene) => {
      scene.onClock?.('day')
      return bucket === bucketOf(toSeconds(scene.now), scene)
    },
  }
}

/** 1970-01-01 was the fourth day of its week. */
const MONDAY = 3

/** The number of the period that contains a local time: it grows from period to period. */
const PERIODS: { readonly [calendar: string]: (local: number) => number } = {
  day: toDay,
  week: (local) => Math.floor((toDay(local) + MONDAY) / 7),
  month: (local) => new Date(local).getUTCFullYear() * 12 + new Date(local).getUTCMonth(),
  year: (local) => new Date(local).getUTCFullYear(),
}
