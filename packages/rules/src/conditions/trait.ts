import type { PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { readPath } from '../read-path.ts'
import type { Read } from '../scene.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read | undefined {
  const path = trait.split('.')
  const [namespace, name] = path
  if (Object.hasOwn(language.traits, trait)) return language.traits[trait]
  if (namespace === 'visitor') return ({ profile }) => readPath(profile.traits, path, 1)
  if (namespace !== 'source') return ({ traits }) => readPath(traits, path)
  return name === 'first'
    ? ({ profile }) => readPath(profile.source.first, path, 2)
    : ({ profile }) => readPath(profile.source.last, path, 1)
}

/** Looks up a property of the event at hand. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => readPath(entry?.props, path)
}
