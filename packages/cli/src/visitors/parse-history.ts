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

const readTraits = optional(recordOf(() => readJsonObject))

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
