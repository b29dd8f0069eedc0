import type { Json, LogEntry, Profile } from '@segue/protocol'
import type { Program } from './program.ts'
import type { Situation } from './situation.ts'
import type { Truth } from './truth.ts'

/** Everything one evaluation looks at, and what it finds out on its way. */
export interface Scene extends Omit<Situation, 'zone'> {
  /**
   * Whose zone is read only where a rule asks: what it takes a browser to tell it is longer than most decisions. A getter
   * here would make every scene slower by as much as ten segments.
   */
  readonly situation: Situation
  readonly program: Program
  readonly profile: Profile
  /** The event at hand, for `where`. */
  readonly entry: LogEntry | undefined
  /** What was found already: answers and facts, each in its slot. */
  readonly found: (Json | undefined)[]
  /** The earliest moment at which time alone may change what was read, epoch milliseconds; 0 while nobody wants to know. */
  until: number
  /** Told which part of the visitor's wall clock is read; nobody listens in a browser. */
  readonly onClock?: (part: ClockPart) => void
}

/** What is read off a wall clock: the hour, or the day and whatever days make up. */
export type ClockPart = 'hour' | 'day'

/** A scene with an event at hand. */
export interface EventScene extends Scene {
  readonly entry: LogEntry
}

/** A compiled condition. */
export type Ask = (scene: Scene) => Truth

/** A compiled look-up: a fact, or `undefined` when there is none. */
export type Read = (scene: Scene) => Json | undefined

/** A fresh evaluation of a profile. Field by field: spreading would cost more than asking ten segments. */
export function createScene(
  program: Program,
  profile: Profile,
  situation: Situation,
  entry?: LogEntry,
): Scene {
  const { now, traits } = situation
  const found = Array(program.slots.size)
  return {
    now,
    traits,
    situation,
    program,
    profile,
    entry,
    found,
    until: 0,
  }
}

/**
 * True once a moment, epoch milliseconds, has come. Whatever depends on time asks this and nothing else, so that a
 * scene can know the first moment at which an answer may change by time alone: the earliest that is still to come.
 */
export function hasCome(scene: Scene, at: number): boolean {
  if (scene.now >= at) return true
  if (at < scene.until) scene.until = at
  return false
}

/** Whole seconds since 1970, the grain in which profiles keep times. */
export function toSeconds(at: number): number {
  return Math.floor(at / 1000)
}
