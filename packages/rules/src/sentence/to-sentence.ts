import {
  type Condition,
  type EventCondition,
  type ScoreCondition,
  type SequenceCondition,
  type SequenceStep,
  type SlidingWindow,
  type StageCondition,
  toReadableJson,
  type Window,
} from '@segue/protocol'
import { ENGLISH } from './english.ts'
import { fill, toAmount, toValueText } from './fill.ts'
import { normalizeCondition } from './normalize-condition.ts'
import { partsOf, toOperatorPhrase } from './operator-phrase.ts'
import type { Phrases } from './phrases.ts'

/**
 * A condition as a sentence: *did view_item where (items.item_category includes "running") at least 3 times in the
 * last 7 days*. Two conditions that a site config may contain read alike exactly when their normal forms are equal.
 */
export function toSentence(condition: Condition, phrases: Phrases = ENGLISH): string {
  return write(normalizeCondition(condition), phrases)
}

function write(condition: Condition, phrases: Phrases): string {
  if ('all' in condition) return join(condition.all, phrases.and, phrases.everyone, phrases)
  if ('any' in condition) return join(condition.any, phrases.or, phrases.noOne, phrases)
  if ('none' in condition) {
    const parts = condition.none.map((part) => write(part, phrases))
    return parts.length === 1
      ? fill(phrases.not, { part: parts[0] ?? '' })
      : fill(phrases.noneOf, { parts: parts.join('; ') })
  }
  if ('segment' in condition) return fill(phrases.segment, { segment: condition.segment })
  if ('stage' in condition) return writeStage(condition, phrases)
  if ('sequence' in condition) return writeSequence(condition, phrases)
  if ('event' in condition) return writeEvent(condition, phrases)
  const subject = subjectOf(condition, phrases)
  if (subject === undefined) return fill(phrases.unknown, { json: toReadableJson(condition) })
  return `${subject} ${toOperatorPhrase(condition as never, phrases)}`
}

function join(parts: readonly Condition[], glue: string, empty: string, phrases: Phrases): string {
  if (parts.length === 0) return empty
  return parts
    .map((part) =>
      'all' in part || 'any' in part ? `(${write(part, phrases)})` : write(part, phrases),
    )
    .join(glue)
}

function subjectOf(condition: Condition, phrases: Phrases): string | undefined {
  if ('trait' in condition) return condition.trait
  if ('prop' in condition) return condition.prop
  if ('rfm' in condition) return fill(phrases.rfm, { rfm: condition.rfm })
  return 'score' in condition ? writeScore(condition, phrases) : undefined
}

function writeScore({ score, topic = 'all', measure, to }: ScoreCondition, phrases: Phrases) {
  const parts = { score, topic: toValueText(topic), to: toValueText(to) }
  if (measure === 'strongest') return fill(phrases.strongest, parts)
  if (measure === 'ratio') return fill(to === undefined ? phrases.share : phrases.ratio, parts)
  return fill(phrases.score, parts)
}

function writeStage({ stage, orLater, daysAtLeast }: StageCondition, phrases: Phrases): string {
  const text = fill(orLater ? phrases.stageOrLater : phrases.stage, { stage })
  if (daysAtLeast === undefined) return text
  return fill(phrases.sinceDays, { stage: text, days: toAmount(daysAtLeast, 'days', phrases) })
}

function writeSequence({ sequence, within, without }: SequenceCondition, phrases: Phrases): string {
  const steps = sequence.map((step, index) =>
    fill(index === 0 ? phrases.did : phrases.thenDid, { event: writeStep(step, phrases) }),
  )
  const span = within ? fill(phrases.within, { span: toSpan(within, phrases) }) : ''
  const bar = without ? fill(phrases.without, { event: writeStep(without, phrases) }) : ''
  return [...steps, span, bar].join('')
}

function writeEvent(condition: EventCondition, phrases: Phrases): string {
  const { measure = 'count', of = '', op, value, within, ignoreCase } = condition
  const event = writeStep(condition, phrases)
  const window = within ? ` ${toWindowText(within, phrases)}` : ''
  const times =
    !ignoreCase && measure === 'count' && Object.hasOwn(phrases.times, op) && phrases.times[op]
  if (times) {
    const did = fill(phrases.did, { event })
    return `${did} ${fill(times, partsOf(value, phrases))}${window}`
  }
  const template = phrases.measures[measure] ?? `${measure} of {of} over {event}`
  return `${fill(template, { event, of })}${window} ${toOperatorPhrase(condition, phrases)}`
}

function writeStep({ event: type, where }: SequenceStep, phrases: Phrases): string {
  const event = type === '*' ? phrases.anyEvent : type
  return where ? fill(phrases.where, { event, where: write(where, phrases) }) : event
}

function toWindowText(within: Window, phrases: Phrases): string {
  if ('calendar' in within) return phrases.calendar[within.calendar] ?? within.calendar
  const [unit, ...others] = unitsOf(within)
  if (unit && others.length === 0 && within[unit] === 1)
    return fill(phrases.slidingOne, { unit: phrases.units[unit]?.[0] ?? unit })
  return fill(phrases.sliding, { span: toSpan(within, phrases) })
}

function toSpan(within: SlidingWindow, phrases: Phrases): string {
  return unitsOf(within)
    .map((unit) => toAmount(within[unit], unit, phrases))
    .join(' ')
}

function unitsOf(within: SlidingWindow) {
  return (['days', 'hours', 'minutes'] as const).filter((unit) => within[unit] !== undefined)
}
