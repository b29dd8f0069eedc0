import { childPath, isRecord, type Json } from '@segue/protocol'
import { slipOf } from '@segue/rules/lint'
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

/** Reads what one visitor did. Facts may have any values: those of a witness are made up. */
export function parseHistory(part: Part): History {
  return readFields<History>(
    part,
    historyFields(() => undefined),
  )
}

/** The values that a fact can have, by its name; nothing where it may have any. */
export type ChoicesOf = (trait: string) => readonly Json[] | undefined

/** The fields of a history, for files whose visitors have more. */
export function historyFields(choicesOf: ChoicesOf): FieldReaders<History> {
  const traits = traitsWith(choicesOf)
  return {
    visitor: readText,
    zone: optional(readZone),
    traits,
    events: listOf((part) =>
      readFields<HistoryEvent>(part, {
        at: readTime,
        type: readText,
        path: optional(readText),
        props: optional(readJsonObject),
        traits,
        session: optional(readText),
      }),
    ),
  }
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
function traitsWith(choicesOf: ChoicesOf) {
  return optional((part: Part) => {
    const { value, complain } = part
    for (const namespace of Object.keys(isRecord(value) ? value : {})) {
      if (NAMESPACES.includes(namespace)) continue
      const instead = Object.hasOwn(INSTEAD, namespace)
        ? `${INSTEAD[namespace]} in place of it`
        : ''
      complain(
        childPath(part.path, namespace),
        instead || `one of the namespaces ${NAMESPACES.join(', ')}`,
        namespace,
      )
    }
    return recordOf((namespace) => recordOf((name) => factOf(`${namespace}.${name}`, choicesOf)))(
      part,
    )
  })
}

/** Reads a fact. One of Segue's own that no visitor has would leave rules unknown, and nobody would see why. */
function factOf(trait: string, choicesOf: ChoicesOf): Reader<Json> {
  return (part) => {
    const { value, path, complain } = part
    const slip = slipOf(trait)
    if (slip) {
      const known = slip.known.join(', ')
      complain(path, slip.near ? `${slip.near}, or another of ${known}` : `one of ${known}`, value)
    }
    const choices = choicesOf(trait)
    if (choices && !choices.includes(value as Json))
      complain(path, `one of ${choices.join(', ')}`, value)
    return value as Json
  }
}

const NAMESPACES: readonly string[] = ['device', 'geo', 'page', 'cart', 'custom']
/** What a visitor does to get facts that the profile keeps. */
const INSTEAD: { readonly [namespace: string]: string } = {
  visitor: 'an event `identify` with `props: { traits: { … } }`',
  source: 'an event `page_view` with `props: { source: { … } }`',
  visit: 'events at the times of the visits',
  time: 'the time at which is looked',
}
