import type { CalendarWindow } from '@segue/protocol'
import type { Frame } from './frame.ts'
import { expectQuarter, toDay, toLocal } from './zone-clock.ts'

/** Makes a frame of a calendar window. */
export type CalendarFrame = (window: CalendarWindow) => Frame

/** A calendar window as one bucket: the period on the visitor's wall clock. */
export const calendarFrame: CalendarFrame = ({ calendar }) => {
  const bucketOf: Frame['bucketOf'] = (second, scene) =>
    periodOf(calendar, toLocal(scene, scene.zone, second * 1000))
  return {
    buckets: 1,
    bucketOf,
    isLive: (bucket, scene) => {
      expectQuarter(scene)
      return bucket === bucketOf(scene.second, scene)
    },
  }
}

/** The number of the period that contains a local time: it grows by one from period to period. */
function periodOf(calendar: CalendarWindow['calendar'], local: number): number {
  const day = toDay(local)
  const date = new Date(local)
  if (calendar === 'day') return day
  if (calendar === 'week') return Math.floor((day + MONDAY) / 7)
  const year = date.getUTCFullYear()
  return calendar === 'month' ? year * 12 + date.getUTCMonth() : year
}

/** 1970-01-01 was the fourth day of its week. */
const MONDAY = 3
