import type { Json } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import { hash } from '../hash.ts'
import type { EventScene, Scene } from '../scene.ts'

/** A small running figure that the rules need. Its state, plain JSON, lives in the profile under its key. */
export interface Aggregate {
  /** What it stands for, in full: two conditions with the same definition share one aggregate. */
  readonly definition: string
  /** A hash of the definition: an edit elsewhere in the site config keeps this aggregate's state. */
  readonly key: string
  /** True for an event that changes it. */
  readonly matches: Matches
  /** The state after an event that matches. Before the first one the state is an empty list. */
  readonly add: (state: Json, scene: EventScene) => Json
}

/** The aggregates of one program by key, while it is compiled. */
export interface Plan {
  readonly get: (key: string) => Aggregate | undefined
  readonly set: (key: string, aggregate: Aggregate) => unknown
  readonly values: () => Iterable<Aggregate>
}

/** Finds or adds an aggregate. `parts` are all that tells it from others; two keys that collide get a mark. */
export function planAggregate(
  { plan }: Pick<Build, 'plan'>,
  parts: unknown,
  matches: Matches,
  add: Aggregate['add'],
): Aggregate {
  const definition = JSON.stringify(parts)
  let key = hash(definition).toString(36)
  while ((plan.get(key)?.definition ?? definition) !== definition) key += '+'
  const aggregate = plan.get(key) ?? { definition, key, matches, add }
  plan.set(key, aggregate)
  return aggregate
}

/** The aggregate's state in the scene's profile. Keys are hashes: no property of a prototype has such a name. */
export function stateOf({ profile }: Scene, { key }: Aggregate): Json {
  return profile.aggregates[key] ?? []
}
