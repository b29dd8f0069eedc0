import type { Read } from '../scene.ts'
import { readClock, toDate, toDay, toWeekday } from '../time/zone-clock.ts'

/** Facts about the visitor's wall clock: hour 0 to 23, weekday 1 (Monday) to 7, date `2026-11-22`. */
export const TIME_TRAITS: { readonly [trait: string]: Read } = {
  'time.hour': (scene) => new Date(readClock(scene, 'hour')).getUTCHours(),
  'time.weekday': (scene) => toWeekday(toDay(readClock(scene, 'day'))),
  'time.date': (scene) => toDate(readClock(scene, 'day')),
}
