import { type Json, toJson } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import { hash } from '../hash.ts'
import type { EventScene, Scene } from '../scene.ts'

/**
 * A small running figure that the rules need: its state, plain JSON, after an event. Before the first one that matters the
 * state is an empty list. It lives in the profile under the aggregate's key.
 */
export type Aggregate = (state: Json, scene: EventScene) => Json

/** The aggregates of one program by key, a hash: an edit elsewhere in the site config keeps an aggregate's state. */
export interface Plan extends Iterable<readonly [key: string, aggregate: Aggregate]> {
  readonly set: (key: string, aggregate: Aggregate) => unknown
}

/**
 * Plans an aggregate of the events that match, and gives its key, 64 bits of hash. `parts` are all that tells it from
 * others: equal ones share it.
 */
export function planAggregate(
  { plan }: Pick<Build, 'plan'>,
  parts: readonly unknown[],
  matches: Matches,
  add: Aggregate,
): string {
  const definition = toJson(parts.map((part) => part ?? null))
  const key = toText(definition) + toText(definition.length + definition)
  plan.set(key, (state, scene) => (matches(scene) ? add(state, scene) : state))
  return key
}

function toText(definition: string): string {
  return hash(definition).toString(36)
}

/** Where a profile notes since when, in seconds, an aggregate has seen everything, if it could not be filled up. */
export function markOf(key: string): string {
  return `~${key}`
}

/** The aggregate's state in the scene's profile. Keys are hashes: no property of a prototype has such a name. */
export function stateOf({ profile }: Scene, key: string): Json {
  return profile.aggregates[key] ?? []
}
