import type { PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Read } from '../scene.ts'
import { readFact } from './read-fact.ts'

/** Looks up a fact: one that rules know themselves, or one of the profile or the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read {
  return own(language.traits, trait) ?? readFact(trait)
}

/** Looks up a property of the event at hand; `page.path` is the path of the page it happened on. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => (prop === 'page.path' ? entry?.path : readPath(entry?.props, path))
}
