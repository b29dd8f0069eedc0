import type { PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Read } from '../scene.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read {
  const path = trait.split('.')
  return own(language.traits, trait) ?? (({ traits }) => readPath(traits, path))
}

/** Looks up a property of the event at hand. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => readPath(entry?.props, path)
}
