import { childPath, isRecord } from '@segue/protocol'
import type { History, HistoryEvent } from '@segue/rules/simulate'
import {
  type FieldReaders,
  listOf,
  optional,
  type Part,
  type Reader,
  readFields,
  readJsonObject,
  readText,
  readTime,
  recordOf,
} from './part.ts'

/** Reads what one visitor did. */
export function parseHistory(part: Part): History {
  return readFields<History>(part, HISTORY_FIELDS)
}

const readZone: Reader<string> = (part) => {
  const zone = readText(part)
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    part.complain(part.path, 'an IANA time zone such as "Europe/Oslo"', part.value)
  }
  return zone
}

/** Facts that hold around a visitor; what is known of them, and where they came from, they did. */
const readTraits = optional((part: Part) => {
  const { value, complain } = part
  for (const namespace of Object.keys(isRecord(value) ? value : {})) {
    if (NAMESPACES.includes(namespace)) continue
    const instead = Object.hasOwn(INSTEAD, namespace) ? `${INSTEAD[namespace]} in place of it` : ''
    complain(
      childPath(part.path, namespace),
      instead || `one of the namespaces ${NAMESPACES.join(', ')}`,
      namespace,
    )
  }
  return recordOf(() => readJsonObject)(part)
})

const readEvent: Reader<HistoryEvent> = (part) =>
  readFields<HistoryEvent>(part, {
    at: readTime,
    type: readText,
    path: optional(readText),
    props: optional(readJsonObject),
    traits: readTraits,
    session: optional(readText),
  })

/** The fields of a history, for files whose visitors have more. */
export const HISTORY_FIELDS: FieldReaders<History> = {
  visitor: readText,
  zone: optional(readZone),
  traits: readTraits,
  events: listOf(readEvent),
}

const NAMESPACES: readonly string[] = ['device', 'geo', 'page', 'cart', 'custom']
/** What a visitor does to get facts that the profile keeps. */
const INSTEAD: { readonly [namespace: string]: string } = {
  visitor: 'an event `identify` with `props: { traits: { … } }`',
  source: 'an event `page_view` with `props: { source: { … } }`',
  visit: 'events at the times of the visits',
  time: 'the time at which is looked',
}
