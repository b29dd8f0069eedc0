import type { Profile } from '@segue/protocol'
import type { Program } from '../program.ts'
import { type ClockPart, createScene, hasCome, type Scene } from '../scene.ts'
import type { Situation } from '../situation.ts'
import { toDay, toLocal } from '../time/zone-clock.ts'

/** A scene that notes the first moment, up to `until`, at which what is read in it may be otherwise. */
export function createWatch(
  program: Program,
  profile: Profile,
  situation: Situation,
  until: number,
): Scene {
  const onClock = (part: ClockPart) => hasCome(scene, endOf(part, scene))
  const scene: Scene = { ...createScene(program, profile, situation), until, onClock }
  return scene
}

/** The end of the hour or the day on the visitor's wall clock, or earlier where the clock is changed on that day. */
function endOf(part: ClockPart, scene: Scene): number {
  const { now, situation } = scene
  const offsetAt = (at: number) => toLocal(scene, situation.zone, at) - at
  const offset = offsetAt(now)
  const midnight = (toDay(now + offset) + 1) * DAY_MS - offset
  // No zone changes its clock but at a quarter of an hour, nor twice within a day.
  if (offsetAt(midnight - 1) !== offset) return after(now, QUARTER_MS)
  return part === 'day' ? midnight : after(now + offset, HOUR_MS) - offset
}

function after(at: number, grain: number): number {
  return (Math.floor(at / grain) + 1) * grain
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const QUARTER_MS = 900_000
