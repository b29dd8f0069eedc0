import type { PropCondition, TraitCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import { readPath } from '../read-path.ts'
import type { Read, Scene } from '../scene.ts'
import type { Traits } from '../situation.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition, { language }: Build): Read {
  const path = trait.split('.')
  return own(language.traits, trait) ?? ((scene) => readPath(factsOf(scene), path))
}

/** Looks up a property of the event at hand. */
export function readProp({ prop }: PropCondition): Read {
  const path = prop.split('.')
  return ({ entry }) => readPath(entry?.props, path)
}

/** The situation's traits, and the namespaces that the profile answers for. */
function factsOf(scene: Scene): Traits {
  const { traits, profile } = scene
  const { source, session } = profile
  scene.facts ??= {
    ...traits,
    visitor: profile.traits,
    source: { ...source.last, first: source.first },
    visit: { number: session.number },
  }
  return scene.facts
}
