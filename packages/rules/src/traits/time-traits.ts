import type { Read, Scene } from '../scene.ts'
import { expectQuarter, toDate, toDay, toLocal, toWeekday } from '../time/zone-clock.ts'

/** Facts about the visitor's wall clock: hour 0 to 23, weekday 1 (Monday) to 7, date `2026-11-22`. */
export const TIME_TRAITS: { readonly [trait: string]: Read } = {
  'time.hour': (scene) => new Date(toWallClock(scene)).getUTCHours(),
  'time.weekday': (scene) => toWeekday(toDay(toWallClock(scene))),
  'time.date': (scene) => toDate(toWallClock(scene)),
}

function toWallClock(scene: Scene): number {
  expectQuarter(scene)
  return toLocal(scene, scene.situation.zone, scene.now)
}
