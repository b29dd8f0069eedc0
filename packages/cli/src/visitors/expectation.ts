import { armsOf, type Experience, isRecord, type SiteConfig, VERDICTS } from '@segue/protocol'
import { valuesOf } from '@segue/rules/lint'
import type { History } from '@segue/rules/simulate'
import { historyFields } from './parse-history.ts'
import {
  listOf,
  oneOf,
  optional,
  type Part,
  type Reader,
  readFields,
  readText,
  readTime,
  recordOf,
} from './part.ts'
import { formatMoment, parseTime } from './time.ts'

/** A visitor's history, and what the rules should make of it. */
export interface VisitorCase extends History {
  /** What the case shows; the visitor's id stands for it when it is missing. */
  readonly name?: string
  readonly expect?: readonly Expectation[]
}

/** What should hold for a visitor at a moment. What is left out may be anything. */
export interface Expectation {
  /**
   * Epoch milliseconds. Events of this very moment have happened. No earlier than the visitor's first one: who has done
   * nothing yet is a visitor without events.
   */
  readonly at: number
  /** The page on which is decided. Default: the page of the newest event. */
  readonly path?: string
  readonly stage?: string
  /** Exactly these segments, in any order. */
  readonly segments?: readonly string[]
  /** These segments among others. */
  readonly in?: readonly string[]
  /** None of these segments. */
  readonly notIn?: readonly string[]
  /** Experience → the id of its variant, `control`, `holdout`, or `null` for no part in it. */
  readonly variants?: { readonly [experience: string]: string | null }
  /** Experience → why it came out as it did. */
  readonly verdicts?: { readonly [experience: string]: string }
}

/**
 * Makes the reader of a file of cases. With a site config, names that it does not know are refused: a segment that
 * does not exist would be kept out of for ever.
 */
export function visitorCases(config?: SiteConfig): Reader<readonly VisitorCase[]> {
  const readCase = (part: Part) =>
    readFields<VisitorCase>(part, {
      ...historyFields(valuesOf),
      name: optional(readText),
      expect: optional(listOf(expectationOf(config, firstTimeOf(part.value)))),
    })
  return (part) =>
    readFields<{ visitors: readonly VisitorCase[] }>(part, { visitors: listOf(readCase) }).visitors
}

function expectationOf(
  config: SiteConfig | undefined,
  first: number | undefined,
): Reader<Expectation> {
  const segments = optional(listOf(oneOf(config?.segments.map(({ id }) => id))))
  return (part) => {
    const { value, path, complain } = part
    if (isRecord(value) && !CAN_FAIL.some((field) => canFail(field, value[field])))
      complain(path, `something that holds or not: ${CAN_FAIL.join(', ')}`, value)
    return readFields<Expectation>(part, {
      at: timeFrom(first),
      path: optional(readText),
      stage: optional(oneOf(config?.journey.stages.map(({ id }) => id))),
      segments,
      in: segments,
      notIn: segments,
      variants: optional(byExperience(config, (experience) => [...armsOf(experience), null])),
      verdicts: optional(byExperience(config, () => VERDICTS)),
    })
  }
}

/** When what a visitor did begins, as far as its times are some. */
function firstTimeOf(visitor: unknown): number | undefined {
  const events = isRecord(visitor) && Array.isArray(visitor.events) ? visitor.events : []
  const times = events.flatMap((event) => parseTime(isRecord(event) ? event.at : undefined) ?? [])
  return times.sort((a, b) => a - b)[0]
}

/** Makes a reader of moments at which something has happened already. */
function timeFrom(first: number | undefined): Reader<number> {
  return (part) => {
    const time = parseTime(part.value)
    if (first !== undefined && time !== undefined && time < first) {
      const instead = 'for a visitor who did nothing yet write `events: []`'
      part.complain(
        part.path,
        `a time from ${formatMoment(first)} on, the first event (${instead})`,
        part.value,
      )
    }
    return readTime(part)
  }
}

/** True for what a visitor may fail. Of empty lists that is so for one: the visitor is in no segment at all. */
function canFail(field: string, said: unknown): boolean {
  return field === 'segments' ? said !== undefined : Object.keys(Object(said)).length > 0
}

/** A reader of objects by experience, each with choices of its own. */
function byExperience<Choice extends string | null>(
  config: SiteConfig | undefined,
  choicesOf: (experience: Experience) => readonly Choice[],
): Reader<{ readonly [experience: string]: Choice }> {
  return recordOf((id) => (part) => {
    const experience = config?.experiences.find((one) => one.id === id)
    if (config && !experience) {
      const ids = config.experiences.map((one) => one.id).join(', ')
      part.complain(part.path, `one of the experiences ${ids}`, id)
      return part.value as Choice
    }
    return oneOf<Choice>(experience && choicesOf(experience))(part)
  })
}

/** The fields of an expectation that say what should hold. */
const CAN_FAIL = ['stage', 'segments', 'in', 'notIn', 'variants', 'verdicts']
