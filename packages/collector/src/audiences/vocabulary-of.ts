import { EVENT_TYPES, isRecord } from '@segue/protocol'
import type { PropertyWords, Vocabulary } from '@segue/protocol/api'
import type { History } from '@segue/rules/simulate'
import {
  VOCABULARY_CHARS_MAX,
  VOCABULARY_PROPERTIES_MAX,
  VOCABULARY_TYPES_MAX,
  VOCABULARY_VALUES_MAX,
} from './limits.ts'
import type { Pause } from './pause.ts'

/** What the events of these visitors consist of: types, properties and values, most frequent first. */
export async function vocabularyOf(
  histories: readonly History[],
  pause: Pause,
): Promise<Vocabulary> {
  const types = new Map<string, TypeTally>()
  const traits: PropertyTally = new Map()
  for (const { visitor, events } of histories) {
    await pause()
    for (const { type, path, props } of events) {
      const tally = types.get(type) ?? { visitors: new Set(), properties: new Map() }
      types.set(type, tally)
      tally.visitors.add(visitor)
      gather(tally.properties, 'page.path', path)
      gatherInside(tally.properties, '', props)
      if (type === EVENT_TYPES.identify) gatherInside(traits, '', props?.traits)
    }
  }
  const events = [...types].map(([type, { visitors, properties }]) => ({
    type,
    visitors: visitors.size,
    properties: toWords(properties),
  }))
  events.sort((a, b) => b.visitors - a.visitors)
  return { events: events.slice(0, VOCABULARY_TYPES_MAX), traits: toWords(traits) }
}

interface TypeTally {
  readonly visitors: Set<string>
  readonly properties: PropertyTally
}

/** How often each value was seen, by the property's path. */
type PropertyTally = Map<string, Map<string | number | boolean, number>>

/** Paths lead through lists as if they were not there, as in rules. */
function gatherInside(tally: PropertyTally, path: string, value: unknown, depth = 0): void {
  if (depth > DEPTH_MAX) return
  if (Array.isArray(value)) {
    for (const item of value) gatherInside(tally, path, item, depth + 1)
  } else if (isRecord(value)) {
    for (const [name, part] of Object.entries(value))
      gatherInside(tally, path === '' ? name : `${path}.${name}`, part, depth + 1)
  } else if (path !== '') gather(tally, path, value)
}

function gather(tally: PropertyTally, path: string, value: unknown): void {
  const values = tally.get(path) ?? new Map()
  if (!tally.has(path) && tally.size >= PATHS_MAX) return
  tally.set(path, values)
  if (!isWord(value) || (!values.has(value) && values.size >= VALUES_TALLIED_MAX)) return
  values.set(value, (values.get(value) ?? 0) + 1)
}

function isWord(value: unknown): value is string | number | boolean {
  if (typeof value === 'string') return value !== '' && value.length <= VOCABULARY_CHARS_MAX
  return typeof value === 'number' || typeof value === 'boolean'
}

function toWords(tally: PropertyTally): PropertyWords[] {
  const seen = ([, values]: [string, Map<unknown, number>]) =>
    [...values.values()].reduce((sum, times) => sum + times, 0)
  return [...tally]
    .sort((a, b) => seen(b) - seen(a))
    .slice(0, VOCABULARY_PROPERTIES_MAX)
    .map(([path, values]) => {
      const sorted = [...values].sort((a, b) => b[1] - a[1])
      return { path, values: sorted.slice(0, VOCABULARY_VALUES_MAX).map(([value]) => value) }
    })
}

const DEPTH_MAX = 6
/** Paths of one event type that are tallied. */
const PATHS_MAX = 200
/** Different values of one property that are tallied: the first ones seen. */
const VALUES_TALLIED_MAX = 500
