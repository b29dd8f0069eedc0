import { EVENT_TYPES } from '@segue/protocol'
import { type CompiledExperience, placesOf } from '../decide/compile-experience.ts'
import { decide } from '../decide/decide.ts'
import type { Program } from '../program.ts'
import { createScene } from '../scene.ts'
import { openingOf } from '../time/schedule-gate.ts'
import type { DraftAct } from './build/draft.ts'
import { findVisitor, findWitness, isBuildable } from './build/find-visitor.ts'
import { whyNeverShown } from './check-shown.ts'
import { findSharedPlaces } from './find-shared-places.ts'
import type { Found } from './finding.ts'
import { implies } from './implies.ts'
import { spellOut } from './spell-out.ts'
import { visitorIds } from './visitor-ids.ts'
import { wholeOf } from './whole-of.ts'
import { shownBy, type Walked, type World } from './world.ts'

/**
 * Experiences that others always win against, and those that share a target with another for some visitor: whether
 * or not there is one among those looked at, as it is rare or its time is yet to come.
 */
export function checkPlaces(world: World): readonly Found[] {
  const running = world.program.experiences.filter(
    (experience) => experience.state === 'running' && !whyNeverShown(experience, world),
  )
  return running.flatMap((experience, index): readonly Found[] => {
    const path = `experiences[${world.program.experiences.indexOf(experience)}]`
    const earlier = running.slice(0, index)
    const shadow = findShadow(experience, earlier, world)
    if (shadow) return [{ code: 'EXPERIENCE_SHADOWED', path, about: [experience.id], ...shadow }]
    for (const other of earlier) {
      const shared = findShared(other, experience, world)
      if (shared)
        return [{ code: 'TARGET_SHARED', path, about: [other.id, experience.id], ...shared }]
    }
    return []
  })
}

/** That earlier experiences always win, and a visitor with whom they do. */
function findShadow(
  experience: CompiledExperience,
  earlier: readonly CompiledExperience[],
  world: World,
): Pick<Found, 'text' | 'witness' | 'at'> | undefined {
  const { walked, program } = world
  const rivals = earlier.filter((other) => isRival(other, experience))
  const isShown = (visitor: Walked) => ARMS.includes(verdictOf(experience, visitor))
  if (rivals.length === 0 || walked.some(isShown)) return undefined
  const isBeaten = (visitor: Walked) => BEATEN.includes(verdictOf(experience, visitor))
  const beaten = walked.find(isBeaten)
  const visitors = visitorIds([...rivals, experience], world)
  const acts = sightsFor([experience])
  if (isAlwaysBeaten(experience, earlier, world)) {
    const moments = momentsOf([experience], world)
    const aim = { goal: wholeOf(experience), isFound: isBeaten, moments, visitors, acts }
    const witness = beaten ?? findWitness(aim, world) ?? walked[0]
    return { text: `${experience.name} is never shown: ${TAKEN}`, ...shownBy(witness) }
  }
  if (beaten === undefined) return undefined
  const passing = rivals.filter(({ schedule, frequencyCap }) => schedule?.until || frequencyCap)
  const passingIds = passing.map(({ id }) => id)
  const isShownLater = ({ profile, situation }: Walked, { experiences, ...rules }: Program) => {
    const later = {
      ...rules,
      experiences: experiences.filter(({ id }) => !passingIds.includes(id)),
    }
    return ARMS.includes(verdictOf(experience, { decision: decide(later, profile, situation) }))
  }
  if (passing.length > 0 && walked.some((visitor) => isShownLater(visitor, program)))
    return undefined
  const goal = { all: [wholeOf(experience), { none: rivals.map(wholeOf) }] }
  if (isBuildable({ goal, isFound: isShownLater, visitors, acts }, world)) return undefined
  return { text: `${experience.name} is shown to nobody looked at: ${TAKEN}`, ...shownBy(beaten) }
}

/** True when everybody it is for is proven to be given others first, which never end and are for all who come. */
function isAlwaysBeaten(
  experience: CompiledExperience,
  earlier: readonly CompiledExperience[],
  { config }: World,
): boolean {
  const isLasting = ({ schedule, frequencyCap, requires = [], traffic = 1 }: CompiledExperience) =>
    !schedule && !frequencyCap && requires.length === 0 && traffic >= 1
  // Who loses to one that leaves the target free has not taken it.
  const free = earlier.filter((other) => !isRival(other, experience))
  const lasting = earlier.filter(
    (other, index) =>
      isRival(other, experience) &&
      isLasting(other) &&
      !free.some((one) => earlier.indexOf(one) < index && mayBeat(one, other)),
  )
  const whole = spellOut(wholeOf(experience), config)
  return implies(whole, { any: lasting.map((other) => spellOut(wholeOf(other), config)) })
}

/** True when somebody who is given the one may not be given the other. */
function mayBeat(one: CompiledExperience, other: CompiledExperience): boolean {
  if (one.group !== undefined && one.group === other.group) return true
  return placesOf(one.variants).some((place) => placesOf(other.variants).includes(place))
}

/** True when whoever is given any variant of the one is given none of the other. */
function isRival(one: CompiledExperience, other: CompiledExperience): boolean {
  if (one.group !== undefined && one.group === other.group) return true
  return one.variants.every((mine) =>
    other.variants.every((theirs) =>
      placesOf([mine]).some((place) => placesOf([theirs]).includes(place)),
    ),
  )
}

/** A place that both change, and a visitor who is given both, or the first for what the other wants, too. */
function findShared(
  one: CompiledExperience,
  other: CompiledExperience,
  world: World,
): Pick<Found, 'text' | 'witness' | 'at' | 'share'> | undefined {
  for (const { names, isOnePlace, goal } of findSharedPlaces(one, other, world.config)) {
    const isFound = (visitor: Walked) => showsBoth([one, other], isOnePlace, visitor)
    const showing = world.walked.filter(isFound)
    const moments = momentsOf([one, other], world)
    const visitors = visitorIds([one, other], world)
    const aim = { goal, isFound, moments, visitors, acts: sightsFor([one, other]) }
    const witness = showing[0] ?? findVisitor(aim, world)
    if (!witness) continue
    const [mine, theirs] = names
    const text = isOnePlace
      ? `${other.name} changes ${theirs}, which ${one.name} before it changes, too.`
      : `${other.name} changes ${theirs}, which may be what ${one.name} before it changes as ${mine}.`
    const share = showing.length > 0 && { share: showing.length / world.walked.length }
    return { text, ...shownBy(witness), ...share }
  }
  return undefined
}

function showsBoth(
  [one, other]: readonly [CompiledExperience, CompiledExperience],
  isOnePlace: boolean,
  visitor: Walked,
): boolean {
  const verdict = verdictOf(other, visitor)
  const isTold = isOnePlace ? verdict === 'lower_priority' : ARMS.includes(verdict)
  return ARMS.includes(verdictOf(one, visitor)) && isTold
}

/** Moments at which all of these have begun, epoch milliseconds. */
function momentsOf(
  experiences: readonly CompiledExperience[],
  { program, walked, until: now }: World,
): readonly number[] {
  const scene = createScene(program, walked[0].profile, { now, zone: 'UTC', traits: {} })
  const begun = experiences.map((experience) => openingOf(experience, scene).from)
  return [Math.max(now, ...begun)]
}

/** Having seen what these require. */
function sightsFor(experiences: readonly CompiledExperience[]): readonly DraftAct[] {
  const ids = new Set(experiences.flatMap(({ requires = [] }) => requires))
  return [...ids].map((experience) => ({
    ageMs: 0,
    type: EVENT_TYPES.exposure,
    props: { experience },
  }))
}

function verdictOf({ id }: CompiledExperience, { decision }: Pick<Walked, 'decision'>): string {
  return decision.outcomes.find(({ experience }) => experience === id)?.verdict ?? ''
}

const TAKEN = 'earlier experiences take its group or its targets.'
const BEATEN: readonly string[] = ['lower_priority', 'excluded_by_group']
const ARMS: readonly string[] = ['shown', 'control', 'holdout']
