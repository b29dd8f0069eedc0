import type { JsonObject, Profile, PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Read } from '../scene.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read {
  const path = trait.split('.')
  const [namespace = '', ...inside] = path
  const root = own(ROOTS, namespace)
  return (
    own(language.traits, trait) ??
    (root
      ? ({ profile }) => readPath(root(profile), inside)
      : ({ traits }) => readPath(traits, path))
  )
}

/** Looks up a property of the event at hand; `page.path` is the path of the page it happened on. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => (prop === 'page.path' ? entry?.path : readPath(entry?.props, path))
}

/** Namespaces that the profile answers for. */
const ROOTS: { readonly [namespace: string]: (profile: Profile) => JsonObject } = {
  visitor: ({ traits }) => traits,
  source: ({ source }) => ({ ...source.last, first: source.first }),
  visit: ({ session }) => ({ number: session.number }),
}
