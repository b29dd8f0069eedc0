import type { Condition, Json, JsonObject, SiteConfig } from '@segue/protocol'
import type { History, HistoryEvent } from '../simulate/history.ts'
import type { Traits } from '../situation.ts'
import { SAMPLE_EVENTS_MAX, SAMPLE_VISITORS } from './limits.ts'
import { createRandom } from './random.ts'
import { sampleValue } from './sample-value.ts'
import { groupsOf, type Place, walkConfig } from './walk-config.ts'

/**
 * Visitors made up from the words of a site config itself: its events with properties that its `where` asks for and
 * others, its traits with values that match and others, its pages, over two months that end at `until`. The first has
 * done nothing but come. The same site config and seed give the same visitors.
 */
export function sampleVisitors(config: SiteConfig, until: number, seed = 1): readonly History[] {
  const random = createRandom(seed)
  const places = walkConfig(config)
  const moves = wordsOf(config, places)
  const chance = (share: number) => random() < share
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
  return Array.from({ length: SAMPLE_VISITORS }, (_, number): History => {
    const visitor = `sample-${number + 1}`
    const start = until - Math.floor(random() * SPAN_DAYS * DAY_MS)
    const first = {
      at: number === 0 ? until : start,
      type: 'page_view',
      path: pick(moves.paths) ?? '/',
    }
    if (number === 0) return { visitor, events: [first] }
    const traits = sampleTraits(moves.traits, chance)
    const favourites = moves.events.filter(() => chance(0.5))
    const length = Math.floor(random() * SAMPLE_EVENTS_MAX)
    const events = Array.from({ length }, (): HistoryEvent => {
      const recent = chance(0.5) ? RECENT_DAYS * DAY_MS : until - start
      const at = Math.max(start, until - Math.floor(random() * recent))
      const word = pick(favourites)
      return {
        at,
        type: word?.type ?? 'page_view',
        props: sampleProps(word?.tests ?? [], chance),
        path: pick(moves.paths) ?? '/',
      }
    })
    return { visitor, traits, events: [first, ...events] }
  })
}

interface Words {
  readonly paths: readonly string[]
  readonly events: readonly { readonly type: string; readonly tests: readonly Leaf[] }[]
  readonly traits: readonly Leaf[]
}

type Leaf = { readonly path: string; readonly test: Condition & { op: string } }

function wordsOf({ experiences, scores = [], rfm }: SiteConfig, places: readonly Place[]): Words {
  const globs = experiences.flatMap(({ pages = [] }) => pages)
  const wanted = [
    ...places.flatMap(({ condition }) => {
      if ('event' in condition) return [condition]
      return 'sequence' in condition ? [...condition.sequence] : []
    }),
    ...scores.flatMap(({ gains }) => gains),
    ...(rfm ? [{ event: rfm.event }] : []),
  ]
  return {
    paths: ['/', ...new Set(globs.map((glob) => glob.replaceAll('*', 'x')))],
    events: wanted
      .filter(({ event }) => event !== '*')
      .map((step) => ({
        type: step.event,
        tests: 'where' in step && step.where ? leavesOf(step.where, 'prop') : [],
      })),
    traits: places.flatMap(({ condition }) =>
      'trait' in condition ? leavesOf(condition, 'trait') : [],
    ),
  }
}

function leavesOf(condition: Condition, key: 'prop' | 'trait'): readonly Leaf[] {
  const path = Object.entries(condition).find(([name]) => name === key)?.[1]
  const own = typeof path === 'string' ? [{ path, test: condition as Leaf['test'] }] : []
  const parts = groupsOf(condition).flatMap(([, list]) => list)
  return [...own, ...parts.flatMap((part) => leavesOf(part, key))]
}

function sampleProps(leaves: readonly Leaf[], chance: (share: number) => boolean): JsonObject {
  const props: { [name: string]: Json } = { value: chance(0.5) ? 20 : 200 }
  for (const { path, test } of leaves) {
    const [name = '', inner] = path.split('.')
    const value = sampleValue(test, chance(0.7))
    if (value === undefined) continue
    props[name] =
      inner === undefined ? value : [value].flat().map((item) => ({ [inner]: item as Json }))
  }
  return props
}

function sampleTraits(leaves: readonly Leaf[], chance: (share: number) => boolean): Traits {
  const traits: { [namespace: string]: { [name: string]: Json } } = {}
  for (const { path, test } of leaves) {
    const [namespace = '', name = ''] = path.split('.')
    const value = chance(0.8) ? sampleValue(test, chance(0.5)) : undefined
    if (value !== undefined) traits[namespace] = { ...traits[namespace], [name]: value }
  }
  return traits
}

const DAY_MS = 86_400_000
const SPAN_DAYS = 60
const RECENT_DAYS = 5
