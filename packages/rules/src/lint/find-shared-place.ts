import type { Condition, Experience, SiteConfig, Stage, Variant } from '@segue/protocol'
import { placesOf } from '../decide/compile-experience.ts'
import { matchGlob } from '../glob.ts'
import { contradicts } from './contradicts.ts'
import { spellOut } from './spell-out.ts'

/**
 * A place on the page that both experiences change for the same visitor on the same page view, as far as can be told:
 * `undefined` when their group, pages, schedules or rules keep them apart for certain, or they change other places.
 */
export function findSharedPlace(
  one: Experience,
  other: Experience,
  config: SiteConfig,
): string | undefined {
  if (one.group !== undefined && one.group === other.group) return undefined
  if (arePagesApart(one.pages, other.pages)) return undefined
  if (isOver(one, other) || isOver(other, one)) return undefined
  return one.variants.flatMap((mine) =>
    other.variants.flatMap((theirs) => {
      const place = sharedPlaceOf(mine, theirs)
      const paths = [one.pages, other.pages].map(toCondition)
      const whens = [one.when, mine.when, other.when, theirs.when, ...paths]
      return place !== undefined && canMeetAll(whens, config) ? [place] : []
    }),
  )[0]
}

function sharedPlaceOf(mine: Variant, theirs: Variant): string | undefined {
  const places = placesOf([theirs])
  return placesOf([mine]).find((place) => places.includes(place))
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

/** The pages of an experience as a question to the path. */
function toCondition(pages: Experience['pages']): Condition | undefined {
  const ask = (value: string): Condition => ({
    trait: 'page.path',
    op: value.includes('*') ? 'glob' : 'equals',
    value,
  })
  return pages && { any: pages.map(ask) }
}

/** Local times compare as text, which is their order. */
function isOver({ schedule }: Experience, other: Experience): boolean {
  const [until, from] = [schedule?.until, other.schedule?.from]
  return until !== undefined && from !== undefined && until <= from
}

function canMeetAll(whens: readonly (Condition | undefined)[], config: SiteConfig): boolean {
  const parts = whens.flatMap((when) => (when ? [spellOut(when, config)] : []))
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
