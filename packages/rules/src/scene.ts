import type { Json, LogEntry, Profile } from '@segue/protocol'
import type { Program } from './program.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'

/** Everything one evaluation looks at, and what it finds out on its way. */
export interface Scene extends Situation {
  readonly program: Program
  readonly profile: Profile
  /** `now` in whole seconds, the grain in which profiles keep times. */
  readonly second: number
  /** The event at hand, for `where`. */
  entry: LogEntry | undefined
  /** Answers of segments already asked, by position: `null` is unknown, and stands there while a segment is asked. */
  readonly answers: (boolean | null)[]
  /** The earliest moment at which time alone may change what was read, epoch milliseconds. */
  until: number
}

/** A scene while an event is applied. */
export interface EventScene extends Scene {
  entry: LogEntry
}

/** A compiled condition. */
export type Ask = (scene: Scene) => Truth

/** A compiled look-up: a fact, or `undefined` when there is none. */
export type Read = (scene: Scene) => Json | undefined

/** A fresh evaluation of a profile. Field by field: spreading would cost more than asking ten segments. */
export function createScene(
  program: Program,
  profile: Profile,
  { now, zone, traits }: Situation,
): Scene {
  const second = toSeconds(now)
  return { now, zone, traits, program, profile, second, entry: undefined, answers: [], until: EVER }
}

/** A moment that never comes, a reach without end. */
export const EVER: number = Number.POSITIVE_INFINITY

/** Whole seconds since 1970. */
export function toSeconds(at: number): number {
  return Math.floor(at / 1000)
}

/** Notes that what was just read may change at a second. */
export function expectChange(scene: Scene, second: number): void {
  expectMoment(scene, second * 1000)
}

/** Notes that what was just read may change at a moment, epoch milliseconds; one that has passed changes nothing. */
export function expectMoment(scene: Scene, at: number): void {
  if (at > scene.now && at < scene.until) scene.until = at
}
