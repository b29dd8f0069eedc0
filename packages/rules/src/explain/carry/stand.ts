import { type Json, type JsonObject, type Profile, SESSION_IDLE_MINUTES } from '@segue/protocol'
import { withFact } from '../../lint/put-at.ts'
import { advanceProfile, updateProfile } from '../../profile/update-profile.ts'
import type { Program } from '../../program.ts'
import { createScene, type Scene } from '../../scene.ts'
import type { ProfileEvent, Situation } from '../../situation.ts'

/** Where somebody who goes a way has got to. A stand never changes; each step makes another. */
export interface Stand {
  readonly program: Program
  readonly profile: Profile
  readonly situation: Situation
  /** What was done so far: events, and moments at which somebody only looked. */
  readonly steps: readonly CourseStep[]
  /** Steps that may still be tried, by all who set out from the same place. */
  readonly purse: { left: number }
  /** Stages that are being entered on the way to others. */
  readonly depth: number
}

/** One step: an event, or a look at a moment. */
export interface CourseStep {
  readonly situation: Situation
  readonly event?: ProfileEvent
}

/** What happens, on which page, and what has to be known by then. */
export interface Act extends Pick<ProfileEvent, 'type' | 'path' | 'props'> {
  readonly facts?: readonly (readonly [trait: string, value: Json | undefined])[]
}

/** A fresh look at what holds there. */
export function sceneOf({ program, profile, situation }: Stand): Scene {
  return createScene(program, profile, situation)
}

/** After an event, by the visit at hand or, after idle time or where one is asked for, the next. */
export function act(stand: Stand, what: Act, isNewVisit = false): Stand | undefined {
  const { facts = [], ...happened } = what
  const { program, situation, profile } = stand
  const { id, lastAt } = profile.session
  const idleMs = (program.config.settings?.sessionIdleMinutes ?? SESSION_IDLE_MINUTES) * MINUTE_MS
  const session = isNewVisit || situation.now - lastAt > idleMs ? `${id}+` : id
  const event = { ...happened, at: situation.now, session }
  const knowing = facts.reduce((before, [trait, value]) => know(before, trait, value), stand)
  return step(knowing, knowing.situation, event)
}

/** At a later moment, epoch milliseconds, when somebody looks again. */
export function waitUntil(stand: Stand, now: number): Stand | undefined {
  return step(stand, { ...stand.situation, now })
}

/** With another value of a fact that nobody has to wait or act for; without a value the fact is missing. */
export function know(stand: Stand, trait: string, value: Json | undefined): Stand {
  const { profile, situation } = stand
  const [namespace = '', ...path] = trait.split('.')
  const put = (facts: JsonObject, names = path) =>
    value === undefined ? withoutFact(facts, names) : withFact(facts, names, value)
  if (namespace === 'visitor')
    return { ...stand, profile: { ...profile, traits: put(profile.traits) } }
  if (namespace === 'source') {
    const { first, last } = profile.source
    const source =
      path[0] === 'first' ? { last, first: put(first, path.slice(1)) } : { first, last: put(last) }
    return { ...stand, profile: { ...profile, source } }
  }
  const facts = put(situation.traits[namespace] ?? {})
  const traits = { ...situation.traits, [namespace]: facts }
  return { ...stand, situation: { ...situation, traits } }
}

/** True for a fact that nobody can know otherwise: it comes with time, or with a visit. */
export function isOfClock(trait: string): boolean {
  return /^(time\.|visit\.)/.test(trait)
}

function step(stand: Stand, situation: Situation, event?: ProfileEvent): Stand | undefined {
  const { program, steps, purse } = stand
  if (purse.left <= 0) return undefined
  purse.left -= 1
  const { profile } = event
    ? updateProfile(program, stand.profile, event, situation)
    : advanceProfile(program, stand.profile, situation)
  const taken = { situation, ...(event && { event }) }
  return { ...stand, profile, situation, steps: [...steps, taken] }
}

function withoutFact(facts: JsonObject, [name = '', ...inner]: readonly string[]): JsonObject {
  const { [name]: known, ...others } = facts
  if (inner.length === 0 || typeof known !== 'object' || known === null || Array.isArray(known))
    return others
  return { ...others, [name]: withoutFact(known as JsonObject, inner) }
}

const MINUTE_MS = 60_000
