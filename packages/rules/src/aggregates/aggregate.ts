import type { Json } from '@segue/protocol'
import type { Matches } from '../build.ts'
import { hash } from '../hash.ts'
import type { EventScene, Scene } from '../scene.ts'

/** A small running figure that the rules need. Its state, plain JSON, lives in the profile under its key. */
export interface Aggregate {
  /** What it stands for, in full: two conditions with the same definition share one aggregate. */
  readonly definition: string
  /** True for an event that changes it. */
  readonly matches: Matches
  /** The state after an event that matches. */
  readonly add: (state: Json | undefined, scene: EventScene, size: number) => Json | undefined
  /** Entries the state keeps: one more than the largest number it is compared with. */
  size: number
  /** A hash of definition and size: an edit elsewhere in the site config keeps this aggregate's state. */
  key: string
}

/** What a condition says about the aggregate it wants. */
export interface AggregateWanted {
  readonly kind: string
  readonly of: unknown
  readonly matches: Matches
  readonly add: Aggregate['add']
  readonly size?: number
}

/** The aggregates of one program while it is compiled. */
export type Plan = Pick<Map<string, Aggregate>, 'get' | 'set' | 'values'>

/** Finds or adds an aggregate. Its key is known only when the whole plan is. */
export function planAggregate(plan: Plan, wanted: AggregateWanted): Aggregate {
  const { kind, of, size = 1 } = wanted
  const definition = JSON.stringify([kind, of])
  const aggregate = plan.get(definition) ?? { ...wanted, definition, size, key: '' }
  aggregate.size = Math.max(aggregate.size, size)
  plan.set(definition, aggregate)
  return aggregate
}

/** Gives every aggregate its key, once the sizes are known. Two that collide are told apart by a mark. */
export function closePlan(plan: Plan): readonly string[] {
  const keys = new Set<string>()
  for (const aggregate of plan.values()) {
    aggregate.key = hash(aggregate.definition + aggregate.size).toString(36)
    while (keys.has(aggregate.key)) aggregate.key += '+'
    keys.add(aggregate.key)
  }
  return [...keys]
}

/** The aggregate's state in the scene's profile. Keys are hashes: no property of a prototype has such a name. */
export function stateOf(scene: Scene, aggregate: Aggregate): Json | undefined {
  return scene.profile.aggregates[aggregate.key]
}

/** The aggregate's state after the scene's event; the very same state when the event does not concern it. */
export function addEvent(
  { matches, add, size }: Aggregate,
  state: Json | undefined,
  scene: EventScene,
): Json | undefined {
  return matches(scene) ? add(state ?? undefined, scene, size) : state
}
