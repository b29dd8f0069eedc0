import type { Json } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import { hash } from '../hash.ts'
import type { EventScene, Scene } from '../scene.ts'

/** A small running figure that the rules need. Its state, plain JSON, lives in the profile under its key. */
export interface Aggregate {
  /** What it stands for, in full: two conditions with the same definition share one aggregate. */
  readonly definition: string
  /** Where a profile notes since when, in seconds, the aggregate has seen everything, if it could not be filled up. */
  readonly mark: string
  /** True for an event that changes it. */
  readonly matches: Matches
  /** The state after an event that matches. Before the first one the state is an empty list. */
  readonly add: (state: Json, scene: EventScene) => Json
}

/** The aggregates of one program by key, a hash: an edit elsewhere in the site config keeps an aggregate's state. */
export interface Plan extends Iterable<readonly [key: string, aggregate: Aggregate]> {
  readonly get: (key: string) => Aggregate | undefined
  readonly set: (key: string, aggregate: Aggregate) => unknown
}

/** Plans an aggregate and gives its key. `parts` are all that tells it from others; keys that collide get a mark. */
export function planAggregate(
  { plan }: Pick<Build, 'plan'>,
  parts: unknown,
  matches: Matches,
  add: Aggregate['add'],
): string {
  const definition = JSON.stringify(parts)
  let key = hash(definition).toString(36)
  while ((plan.get(key)?.definition ?? definition) !== definition) key += '+'
  plan.set(key, { definition, mark: `~${key}`, matches, add })
  return key
}

/** The aggregate's state in the scene's profile. Keys are hashes: no property of a prototype has such a name. */
export function stateOf({ profile }: Scene, key: string): Json {
  return profile.aggregates[key] ?? []
}
