import type { Json, JsonObject, PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Read, Scene } from '../scene.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read {
  const [namespace = '', ...path] = trait.split('.')
  const root = own(ROOTS, namespace) ?? (({ traits }: Scene) => own(traits, namespace))
  return own(language.traits, trait) ?? ((scene) => readPath(root(scene), path))
}

/** Looks up a property of the event at hand. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => readPath(entry?.props, path)
}

/** Namespaces that the profile answers for. */
const ROOTS: { readonly [namespace: string]: (scene: Scene) => Json } = {
  visitor: ({ profile }) => profile.traits,
  source: ({ profile: { source } }): JsonObject => ({ ...source.last, first: source.first }),
  visit: ({ profile: { session } }) => ({ number: session.number }),
}
