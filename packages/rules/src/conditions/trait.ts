import type { PropCondition, TraitCondition } from '@segue/protocol'
import { readPath } from '../read-path.ts'
import type { Read, Scene } from '../scene.ts'
import { expectQuarter, toDate, toDay, toLocal, toWeekday } from '../time/zone-clock.ts'

/** Looks up a fact: one that rules know themselves, or one of the situation. */
export function readTrait({ trait }: TraitCondition): Read {
  const own = Object.hasOwn(OWN_TRAITS, trait) ? OWN_TRAITS[trait] : undefined
  if (own !== undefined) return own
  const path = trait.split('.')
  const [namespace, name] = path
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

/** Facts about the visit and the visitor's wall clock, which rules know without being told. */
export const OWN_TRAITS: { readonly [trait: string]: Read } = {
  'visit.number': ({ profile }) => profile.session.number,
  'visit.minutes': (scene) => {
    expectQuarter(scene)
    return Math.max(0, Math.floor((scene.now - scene.profile.session.startedAt) / 60_000))
  },
  'time.hour': (scene) => new Date(toWallClock(scene)).getUTCHours(),
  'time.weekday': (scene) => toWeekday(toDay(toWallClock(scene))),
  'time.date': (scene) => toDate(toWallClock(scene)),
}

function toWallClock(scene: Scene): number {
  expectQuarter(scene)
  return toLocal(scene, scene.zone, scene.now)
}
