import type { Json, JsonObject, Profile } from '@segue/protocol'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Traits } from '../situation.ts'

/** What facts are read from. */
export interface Facts {
  readonly profile: Profile
  readonly traits: Traits
}

/** Looks up a fact that the profile or the situation holds, by its path; those that rules compute are not among them. */
export function readFact(trait: string): (facts: Facts) => Json | undefined {
  const path = trait.split('.')
  const [namespace = '', ...inside] = path
  const root = own(ROOTS, namespace)
  return root
    ? ({ profile }) => readPath(root(profile), inside)
    : ({ traits }) => readPath(traits, path)
}

/** Namespaces that the profile answers for. */
const ROOTS: { readonly [namespace: string]: (profile: Profile) => JsonObject } = {
  visitor: ({ traits }) => traits,
  source: ({ source }) => ({ ...source.last, first: source.first }),
  visit: ({ session }) => ({ number: session.number }),
}
