import { type Condition, toReadableJson } from '@segue/protocol'
import { ENGLISH } from '../sentence/english.ts'
import { fill } from '../sentence/fill.ts'
import { toSentence } from '../sentence/to-sentence.ts'
import type {
  ConditionReceipt,
  ExperienceReceipt,
  Fact,
  Receipt,
  SegmentReceipt,
  StageReceipt,
  Wayfinding,
} from './receipt.ts'
import { toNeedText } from './to-need-text.ts'

/** A receipt in words: the stage, each segment and each experience, with what was found and what lacks. */
export function toReceiptText({ stage, segments, experiences, ignored }: Receipt): string {
  const lines = [
    ...stageLines(stage),
    '',
    'Segments',
    ...segments.flatMap(segmentLines),
    '',
    'Experiences, the first that fits a place wins',
    ...experiences.flatMap(experienceLines),
    ...(ignored.length > 0
      ? ['', `Settings this version does not know: ${ignored.join(', ')}`]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

/** The receipt of one experience in the same words. */
export function toExperienceText(receipt: ExperienceReceipt): string {
  return `${experienceLines(receipt).join('\n')}\n`
}

/** What a gate compared, as a line: *control bucket: 412, wanted at least 1000; nearest yes: 1000*. */
export function toFactText({ name, actual, wanted, nearest, since }: Fact): string {
  const change = nearest === undefined ? '' : `; nearest yes: ${toText(nearest)}`
  const reach =
    since === undefined ? '' : `; kept since ${formatTime(since)}, earlier ones may be missing`
  return `${name}: ${toText(actual)}, wanted ${toText(wanted)}${change}${reach}`
}

/** A condition with its answer and what was found, without its parts: *no: did search at least 3 times (found 2)*. */
export function toConditionText(receipt: ConditionReceipt): string {
  return `${receipt.answer}: ${toSentence(receipt.condition)}${toNoteText(receipt)}`
}

/** What was found, and how far that can be trusted: * (found 3 or more)*. Empty where nothing was looked up. */
export function toNoteText({
  condition,
  actual,
  atLeast,
  reason,
  field,
  since,
}: ConditionReceipt): string {
  const number = toText(actual)
  const found = atLeast ? fill(ENGLISH.orMore, { number }) : number
  const notes = [
    ...(actual === undefined ? [] : [`found ${found}`]),
    ...(reason === undefined ? [] : [field === undefined ? reason : `${reason} ${field}`]),
    ...(since === undefined ? [] : [`evidence since ${formatTime(since)}, ${lackOf(condition)}`]),
  ]
  return notes.length > 0 ? ` (${notes.join(', ')})` : ''
}

/** What evidence that does not reach back far enough makes of a figure. */
function lackOf(condition: Condition): string {
  const isNumber =
    'score' in condition ||
    ('event' in condition && !OTHERWISE.includes(condition.measure ?? 'count'))
  return isNumber ? 'so it can be too low' : 'earlier acts are missing'
}

/** The nearest way to a *yes*, a line for each thing that lacks; or that there is none, or none was found. */
export function toNeedLines({ needs = [], way }: Wayfinding = {}): readonly string[] {
  const noWay = way === 'none' ? [ENGLISH.wayNone] : way ? [ENGLISH.wayNotFound] : []
  return [...needs.map((need) => toNeedText(need)), ...noWay]
}

function stageLines({ stage, since, stages }: StageReceipt): readonly string[] {
  return [
    `Stage ${stage} since ${formatTime(since)}`,
    ...stages.flatMap(({ stage: id, field, enter, exit, ...wayfinding }) => [
      ...(field === undefined ? [] : [`  ${id}: nobody enters it (field_unknown ${field})`]),
      ...(enter ? [`  ${id}: enter ${enter.answer}`, ...conditionLines(enter)] : []),
      ...indent(toNeedLines(wayfinding)),
      ...(exit && id === stage ? [`  ${id}: exit ${exit.answer}`, ...conditionLines(exit)] : []),
    ]),
  ]
}

function segmentLines(receipt: SegmentReceipt): readonly string[] {
  const { segment, isIn, condition } = receipt
  const answer = condition.answer === 'unknown' ? 'unknown, so no' : isIn ? 'yes' : 'no'
  return [`  ${segment}: ${answer}`, ...conditionLines(condition), ...indent(toNeedLines(receipt))]
}

function experienceLines(receipt: ExperienceReceipt): readonly string[] {
  const { experience, arm, verdict, facts, when, variants } = receipt
  return [
    `  ${experience}: ${verdict}${arm === null || arm === verdict ? '' : ` ${arm}`}`,
    ...indent(facts.map(toFactText)),
    ...(when ? conditionLines(when) : []),
    ...variants.flatMap((variant) =>
      variant.when
        ? [
            `    variant ${variant.variant}: ${variant.when.answer}`,
            ...conditionLines(variant.when, 3),
          ]
        : [],
    ),
    ...indent(toNeedLines(receipt)),
  ]
}

/** A condition, then its parts one step further in. */
function conditionLines(receipt: ConditionReceipt, depth = 2): readonly string[] {
  return [
    `${'  '.repeat(depth)}${toConditionText(receipt)}`,
    ...(receipt.parts ?? []).flatMap((part) => conditionLines(part, depth + 1)),
  ]
}

/** A moment in UTC and to the second: `2026-11-22T10:00:00Z`. */
function formatTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, -'.000Z'.length)}Z`
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`)
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : toReadableJson(value)
}

/** Measures that are no lower without earlier acts, but others. */
const OTHERWISE: readonly string[] = ['average', 'first', 'last']
