import type { Condition, Experience, SiteConfig, Stage, TextChange, Variant } from '@segue/protocol'
import { placesOf } from '../decide/compile-experience.ts'
import { matchGlob } from '../glob.ts'
import { contradicts } from './contradicts.ts'
import { meetsSelector } from './meets-selector.ts'
import { spellOut } from './spell-out.ts'
import { ofPages } from './whole-of.ts'

/**
 * The places on the page that both experiences change for the same visitor on the same page view, as far as can be told,
 * by the first and by the other: none when their group, pages, schedules or rules keep them apart for certain.
 */
export function findSharedPlaces(
  one: Experience,
  other: Experience,
  config: SiteConfig,
): readonly SharedPlace[] {
  if (one.group !== undefined && one.group === other.group) return []
  if (arePagesApart(one.pages, other.pages)) return []
  if (isOver(one, other) || isOver(other, one)) return []
  return one.variants.flatMap((mine) =>
    other.variants.flatMap((theirs) => {
      const place = sharedPlaceOf(mine, theirs)
      if (place === undefined) return []
      const paths = [one.pages, other.pages].map(ofPages)
      const whens = [one.when, mine.when, other.when, theirs.when, ...paths]
      const parts = whens.flatMap((when) => when ?? [])
      return canMeetAll(parts, config) ? [{ ...place, goal: { all: parts } }] : []
    }),
  )
}

/** A place that two variants change. */
export interface SharedPlace {
  /** As the first and as the other names it. */
  readonly names: readonly [mine: string, theirs: string]
  /** True where decisions know it as one place: both name it first, and by the same text. */
  readonly isOnePlace: boolean
  /** What a visitor has to meet for both. */
  readonly goal: Condition
}

function sharedPlaceOf(mine: Variant, theirs: Variant): Omit<SharedPlace, 'goal'> | undefined {
  const [ours, others] = [placesOf([mine]), placesOf([theirs])]
  const same = ours.find((place) => others.includes(place))
  if (same !== undefined) return { names: [same, same], isOnePlace: true }
  const [mineToo, theirsToo] = [
    [...ours, ...otherWaysOf(mine)],
    [...others, ...otherWaysOf(theirs)],
  ]
  const pairs = mineToo.flatMap((one) => theirsToo.map((other) => [one, other] as const))
  const pair = pairs.find(isMet)
  return pair && { names: pair, isOnePlace: false }
}

/** The selectors that are tried where the first finds nothing. */
function otherWaysOf({ changes }: Variant): readonly string[] {
  return changes.flatMap((change) => {
    const { or = [] } = (change as Partial<TextChange>).target ?? {}
    return or.map(({ selector }) => selector)
  })
}

function isMet([one, other]: readonly [string, string]): boolean {
  return [one, other].every(isSelector) && meetsSelector(one, other)
}

function isSelector(place: string): boolean {
  return !place.startsWith('slot ') && place !== 'the address'
}

/**
 * True when no path is one of both: as texts, or since they begin or end with another text, or are
 * of another depth.
 */
function arePagesApart(mine: Experience['pages'], theirs: Experience['pages']): boolean {
  if (mine === undefined || theirs === undefined) return false
  return mine.every((one) => theirs.every((other) => areGlobsApart(one, other)))
}

function areGlobsApart(one: string, other: string): boolean {
  if (!one.includes('*')) return !matchGlob(other, one)
  if (!other.includes('*')) return !matchGlob(one, other)
  const isDeep = [one, other].some((glob) => glob.includes('**'))
  if (!isDeep && one.split('/').length !== other.split('/').length) return true
  const [mine, theirs] = [one.split('*'), other.split('*')]
  const [start = '', otherStart = ''] = [mine[0], theirs[0]]
  const [end = '', otherEnd = ''] = [mine.at(-1), theirs.at(-1)]
  return (
    !(start.startsWith(otherStart) || otherStart.startsWith(start)) ||
    !(end.endsWith(otherEnd) || otherEnd.endsWith(end))
  )
}

/** Local times compare as text, which is their order. */
function isOver({ schedule }: Experience, other: Experience): boolean {
  const [until, from] = [schedule?.until, other.schedule?.from]
  return until !== undefined && from !== undefined && until <= from
}

function canMeetAll(whens: readonly Condition[], config: SiteConfig): boolean {
  const parts = whens.map((when) => spellOut(when, config))
  return !contradicts({ all: parts }) && hasStageForAll(parts, config.journey.stages)
}

/** True when one stage is all of those asked for: a visitor is in one at a time. */
function hasStageForAll(parts: readonly Condition[], stages: readonly Stage[]): boolean {
  const asked = parts.flatMap((part) => ('all' in part ? part.all : [part]))
  return (
    stages.length === 0 || stages.some((_, at) => asked.every((part) => isIn(at, part, stages)))
  )
}

function isIn(at: number, condition: Condition, stages: readonly Stage[]): boolean {
  if (!('stage' in condition)) return true
  const wanted = stages.findIndex(({ id }) => id === condition.stage)
  return condition.orLater ? at >= wanted : at === wanted
}
