import { EVENT_TYPES, type Json, type JsonObject, type SiteConfig } from '@segue/protocol'
import type { History, HistoryEvent } from '../simulate/history.ts'
import type { Traits } from '../situation.ts'
import { createDice, type Dice } from './dice.ts'
import { SAMPLE_EVENTS_MAX } from './limits.ts'
import { putAt, withFact } from './put-at.ts'
import { sampleValue } from './sample-value.ts'
import { type ActStep, isDerived, type Leaf, wordsOf } from './sample-words.ts'

/**
 * Visitors made up from the words of a site config itself: its events with the properties, topics and figures that
 * rules ask for and others, its traits and sources with values that match and others, its pages. A third come once, the
 * others several times: daily, lately, or over the two months before they are looked at. The first has done nothing but
 * come. What they did ends at the moment of theirs among `presents`. The same input and seed give the same visitors.
 */
export function sampleVisitors(
  config: SiteConfig,
  presents: readonly number[],
  seed = 1,
): readonly History[] {
  const words = wordsOf(config)
  const dice = createDice(seed)
  const ofPages = words.traits.filter(({ path }) => path.startsWith('page.'))
  const ofVisitors = words.traits.filter(({ path }) => !path.startsWith('page.'))
  return presents.map((until, number): History => {
    const visitor = `sample-${number + 1}`
    if (number === 0) return { visitor, events: [{ at: until, type: EVENT_TYPES.pageView }] }
    const facts = sampleTraits(ofVisitors, until, dice)
    const { visitor: own, source, ...traits } = facts
    const favourites = Array.from({ length: 1 + dice.below(4) }, () => dice.pick(words.acts) ?? [])
    const visits = sampleVisitTimes(until, dice).flatMap((at): HistoryEvent[] => {
      const acts = Array.from({ length: 1 + dice.below(6) }, () => dice.pick(favourites) ?? [])
      const steps = acts.flat().map((step) => toEvent(step, until, dice))
      const identify = own ? [{ type: EVENT_TYPES.identify, props: { traits: own } }] : []
      const view = { type: EVENT_TYPES.pageView, ...(source && { props: { source } }) }
      return [view, ...identify, ...steps].map((event, index) => {
        const path = dice.pick(words.paths) ?? '/'
        const { page } = sampleTraits(ofPages, until, dice)
        const there = page === undefined ? {} : { traits: { page: { path, ...page } } }
        return { at: at + index * STEP_MS, path, ...there, ...event }
      })
    })
    const events = visits.slice(-SAMPLE_EVENTS_MAX).filter((event) => Number(event.at) <= until)
    return { visitor, traits, events }
  })
}

/** When the visits begin, the earliest first; a quarter of the visitors are still on their last one. */
function sampleVisitTimes(until: number, { isIn, below, pick }: Dice): readonly number[] {
  const last = isIn(0.25) ? until - BEGUN_MS : until - VISIT_MS - below(DAY_MS)
  const number = isIn(1 / 3) ? 1 : 2 + below(5)
  const span = pick([RECENT_DAYS, SPAN_DAYS]) ?? 0
  const isDaily = isIn(0.2)
  return Array.from({ length: number }, (_, index) =>
    isDaily ? last - index * DAY_MS : last - below(span * DAY_MS),
  ).sort((a, b) => a - b)
}

function toEvent(step: ActStep, until: number, dice: Dice) {
  const props: { [name: string]: Json } = {}
  for (const { path, test } of step.tests) {
    putAt(props, path, sampleValue(test, dice.isIn(0.7), until))
  }
  if (step.path !== undefined) putAt(props, step.path, dice.pick(step.values ?? []))
  const path = step.page && sampleValue(step.page, dice.isIn(0.7), until)
  return { type: step.type, props, ...(typeof path === 'string' && { path }) }
}

function sampleTraits(leaves: readonly Leaf[], until: number, dice: Dice): Traits {
  const traits: { [namespace: string]: JsonObject } = {}
  for (const { path, test } of leaves) {
    const [namespace = '', ...name] = path.replace(/^source\.first\./, 'source.').split('.')
    const value = dice.isIn(0.8) ? sampleValue(test, dice.isIn(0.5), until) : undefined
    if (value !== undefined && !isDerived(path))
      traits[namespace] = withFact(traits[namespace] ?? {}, name, value)
  }
  return traits
}

const DAY_MS = 86_400_000
const STEP_MS = 60_000
/** Every visit is over after so long. */
const VISIT_MS = 30 * STEP_MS
/** A visit that goes on began so long ago. */
const BEGUN_MS = 8 * STEP_MS
const SPAN_DAYS = 60
const RECENT_DAYS = 5
