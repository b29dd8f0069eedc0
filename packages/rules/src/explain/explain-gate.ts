import { CONTROL, HOLDOUT, type Json, type Outcome } from '@segue/protocol'
import { type CompiledExperience, placesOf as listPlaces } from '../decide/compile-experience.ts'
import { bucketIn, keptArmOf } from '../decide/pick-arm.ts'
import { BUCKETS } from '../hash.ts'
import type { Scene } from '../scene.ts'
import { openingOf } from '../time/schedule-gate.ts'
import { toLocal } from '../time/zone-clock.ts'
import { nearestGlob } from './nearest-glob.ts'
import type { Fact } from './receipt.ts'
import { whenUncapped } from './when-uncapped.ts'

/**
 * The facts that the deciding gate of an experience looked at. Of a *no*, those that were in the way have the nearest
 * value that, together, would have made it a *yes*. `earlier` are the outcomes before it. What conditions asked is in
 * their own receipts.
 */
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
      return [fact('state', state, 'running', 'running')]
    case 'error':
      return [fact('part', experience.unknownPart ?? null, 'one that this version knows')]
    case 'page_no_match': {
      const path = traits.page?.path ?? null
      return [fact('page.path', path, pages, nearestGlob(`${path}`, pages))]
    }
    case 'schedule_closed': {
      const show = (at: number) =>
        new Date(toLocal(scene, program.config.timeZone, at)).toISOString().slice(0, 16)
      const { from } = openingOf(experience, scene)
      // What the clock shows then is not what the schedule says where the clock skips that.
      return [fact('site time', show(now), { ...schedule }, now < from ? show(from) : undefined)]
    }
    case 'stage_no':
      return []
    case 'segment_no':
      return requires
        .filter((name) => !Object.hasOwn(profile.exposures, name))
        .map((name) => fact(`exposures of ${name}`, 0, 1, 1))
    case 'frequency_capped': {
      const exposures = [...(profile.exposures[id] ?? [])]
      const opensAt = whenUncapped(experience, scene)
      const filled = fact('exposures', exposures, { ...frequencyCap } as Json)
      if (opensAt === undefined) return [filled]
      return [filled, fact('time', toIso(now), 'when the window holds fewer', toIso(opensAt))]
    }
    case 'excluded_by_group': {
      const taker = takenBy(experience, earlier, scene, true)
      return [fact('group', group ?? null, `not taken by ${taker}`, `another than ${taker}'s`)]
    }
    case 'lower_priority': {
      const taker = takenBy(experience, earlier, scene)
      const wanted = `not taken by ${taker}`
      return [fact('targets', placesOf(experience), wanted, `a place before ${taker}`)]
    }
    default:
      return explainBuckets(experience, outcome, scene)
  }
}

/** The arm given before, or the buckets that made the visitor's arm. */
function explainBuckets(
  experience: CompiledExperience,
  { arm }: Outcome,
  scene: Scene,
): readonly Fact[] {
  const { id, mode } = experience
  const sticky = keptArmOf(experience, scene)
  const byWeight = fact('arm bucket', bucketIn(scene, id), 'by weight')
  if (sticky !== undefined && sticky === arm)
    return [fact('arm given before', sticky, 'kept while it exists')]
  if (sticky !== undefined) {
    const isTried = mode === 'experiment'
    const wanted = `${isTried ? 'a' : 'the first'} variant whose \`when\` matches`
    return [fact('arm given before', sticky, wanted), ...(isTried ? [byWeight] : [])]
  }
  return [...explainShares(experience, scene), byWeight]
}

/**
 * The buckets of the shares, of which a visitor has to be in that of traffic, and in neither of the others, to see a
 * variant. Where one of them cannot be as wanted there is no nearest value of any.
 */
function explainShares(experience: CompiledExperience, scene: Scene): readonly Fact[] {
  const { id, traffic = 1, control = 0 } = experience
  const { holdout = 0 } = scene.program.config.settings ?? {}
  // Who took part before, in an arm that is gone, is not asked again.
  const isAsked = !Object.hasOwn(scene.profile.assignments, id)
  const shares = [
    ...(isAsked ? [{ name: 'traffic', purpose: `${id}:traffic`, share: traffic, isIn: true }] : []),
    { name: 'holdout', purpose: HOLDOUT, share: holdout, isIn: false },
    { name: 'control', purpose: `${id}:${CONTROL}`, share: control, isIn: false },
  ].map(({ share, purpose, ...asked }) => {
    // Shares are not exact: 0.34 of the buckets are 3400.0000000000005, so that bucket 3400 is in.
    const limit = Math.ceil(share * BUCKETS)
    return { ...asked, limit, actual: bucketIn(scene, purpose) }
  })
  const canBeShown = shares.every(({ limit, isIn }) => (isIn ? limit > 0 : limit < BUCKETS))
  return shares.map(({ name, isIn, limit, actual }) => {
    const isWrong = actual < limit !== isIn
    const wanted = `${isIn ? 'below' : 'at least'} ${limit}`
    const nearest = isIn ? limit - 1 : limit
    return fact(`${name} bucket`, actual, wanted, isWrong && canBeShown ? nearest : undefined)
  })
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

function toIso(at: number): string {
  return new Date(at).toISOString()
}

function fact(name: string, actual: Json, wanted: Json, nearest?: Json): Fact {
  return { name, actual, wanted, ...(nearest !== undefined && { nearest }) }
}
