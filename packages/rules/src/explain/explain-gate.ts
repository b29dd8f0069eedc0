import { CONTROL, HOLDOUT, type Json, type Outcome } from '@segue/protocol'
import { type CompiledExperience, placesOf as listPlaces } from '../decide/compile-experience.ts'
import { bucketIn, stickyOf } from '../decide/pick-arm.ts'
import { BUCKETS } from '../hash.ts'
import type { Scene } from '../scene.ts'
import { toLocal } from '../time/zone-clock.ts'
import type { Fact } from './receipt.ts'

/** The facts that the deciding gate of an experience looked at. `earlier` are the outcomes before it. */
export function explainGate(
  experience: CompiledExperience,
  outcome: Outcome,
  earlier: readonly Outcome[],
  scene: Scene,
): readonly Fact[] {
  const { id, state, pages = [], schedule = {}, requires = [], frequencyCap, group } = experience
  const { profile, program, traits, now } = scene
  switch (outcome.verdict) {
    case 'preview_only':
      return [fact('state', state, 'running')]
    case 'error':
      return [fact('part', experience.unknownPart ?? null, 'one that this version knows')]
    case 'page_no_match':
      return [fact('page.path', traits.page?.path ?? null, pages)]
    case 'schedule_closed': {
      const local = new Date(toLocal(scene, program.config.timeZone, now)).toISOString()
      return [fact('site time', local.slice(0, 16), { ...schedule })]
    }
    case 'stage_no':
      return [fact('stage', profile.journey.stage, 'see when')]
    case 'segment_no':
      return requires
        .filter((name) => !Object.hasOwn(profile.exposures, name))
        .map((name) => fact(`exposures of ${name}`, 0, 1))
    case 'frequency_capped':
      return [fact('exposures', [...(profile.exposures[id] ?? [])], { ...frequencyCap } as Json)]
    case 'excluded_by_group':
      return [
        fact('group', group ?? null, `not taken by ${takenBy(experience, earlier, scene, true)}`),
      ]
    case 'lower_priority':
      return [
        fact(
          'targets',
          placesOf(experience),
          `not taken by ${takenBy(experience, earlier, scene)}`,
        ),
      ]
    default:
      return explainBuckets(experience, scene)
  }
}

/** The buckets that put the visitor in an arm; a bucket below its limit is in. */
function explainBuckets(experience: CompiledExperience, scene: Scene): readonly Fact[] {
  const { id, traffic = 1, control = 0 } = experience
  const { holdout = 0 } = scene.program.config.settings ?? {}
  const sticky = stickyOf(id, scene)
  if (sticky !== undefined) return [fact('arm given before', sticky, 'kept while it exists')]
  return [
    fact('traffic bucket', bucketIn(scene, `${id}:traffic`), `below ${traffic * BUCKETS}`),
    fact('holdout bucket', bucketIn(scene, HOLDOUT), `below ${holdout * BUCKETS}`),
    fact('control bucket', bucketIn(scene, `${id}:${CONTROL}`), `below ${control * BUCKETS}`),
    fact('arm bucket', bucketIn(scene, id), 'by weight'),
  ]
}

/** The earlier experience that took the group, or one of the targets. */
function takenBy(
  experience: CompiledExperience,
  earlier: readonly Outcome[],
  { program }: Scene,
  byGroup = false,
): string {
  const places = new Set(placesOf(experience))
  const taker = program.experiences.find((other, index) => {
    if ((earlier[index]?.arm ?? null) === null) return false
    return byGroup
      ? other.group === experience.group
      : placesOf(other).some((place) => places.has(place))
  })
  return taker?.id ?? ''
}

function placesOf({ variants }: CompiledExperience): readonly string[] {
  return [...new Set(listPlaces(variants))]
}

function fact(name: string, actual: Json, wanted: Json): Fact {
  return { name, actual, wanted }
}
