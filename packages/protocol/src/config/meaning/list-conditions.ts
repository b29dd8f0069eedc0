import type { Condition, SequenceStep } from '../../condition.ts'
import type { SiteConfig } from '../../site-config.ts'

/** A condition and where it stands. */
export interface Place {
  readonly condition: Condition
  readonly path: string
  /** Whether it stands inside a `where`, and is therefore about one event. */
  readonly isInWhere: boolean
  /** 1 for a condition that stands in no other one. */
  readonly level: number
}

/** Every condition of a site config with all of its parts, outer ones before what is in them. */
export function listConditions(config: SiteConfig): readonly Place[] {
  const places: Place[] = []
  const add = (condition: Condition | undefined, path: string, isInWhere = false): void => {
    if (condition !== undefined) addWithParts({ condition, path, isInWhere, level: 1 }, places)
  }
  config.scores?.forEach((score, index) => {
    score.gains.forEach((gain, gainIndex) => {
      add(gain.where, `scores[${index}].gains[${gainIndex}].where`, true)
    })
  })
  config.segments.forEach((segment, index) => {
    add(segment.when, `segments[${index}].when`)
  })
  config.journey.stages.forEach((stage, index) => {
    add(stage.enter, `journey.stages[${index}].enter`)
    add(stage.exit, `journey.stages[${index}].exit`)
  })
  config.experiences.forEach((experience, index) => {
    add(experience.when, `experiences[${index}].when`)
    experience.variants.forEach((variant, variantIndex) => {
      add(variant.when, `experiences[${index}].variants[${variantIndex}].when`)
    })
  })
  config.goals.forEach((goal, index) => {
    add(goal.where, `goals[${index}].where`, true)
  })
  return places
}

/** Calls itself once per level: the depth of the JSON was looked at before. */
function addWithParts(place: Place, places: Place[]): void {
  places.push(place)
  for (const part of partsOf(place)) addWithParts(part, places)
}

function partsOf({ condition, path, isInWhere, level }: Place): readonly Place[] {
  const part = (inner: Condition, at: string, isWhere: boolean): Place => ({
    condition: inner,
    path: at,
    isInWhere: isWhere,
    level: level + 1,
  })
  const ofStep = (step: SequenceStep | undefined, at: string): readonly Place[] =>
    step?.where === undefined ? [] : [part(step.where, `${at}.where`, true)]

  if ('event' in condition) return ofStep(condition, path)
  if ('sequence' in condition) {
    const ofSteps = condition.sequence.map((step, index) =>
      ofStep(step, `${path}.sequence[${index}]`),
    )
    return [...ofSteps.flat(), ...ofStep(condition.without, `${path}.without`)]
  }
  const inGroup = (inner: readonly Condition[], group: string): readonly Place[] =>
    inner.map((each, index) => part(each, `${path}.${group}[${index}]`, isInWhere))
  if ('all' in condition) return inGroup(condition.all, 'all')
  if ('any' in condition) return inGroup(condition.any, 'any')
  if ('none' in condition) return inGroup(condition.none, 'none')
  return []
}
