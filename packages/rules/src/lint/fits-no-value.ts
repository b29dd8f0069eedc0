import type { Json, Test } from '@segue/protocol'
import { atLeast } from '../operators/at-least.ts'
import { atMost } from '../operators/at-most.ts'
import { between } from '../operators/between.ts'
import { contains } from '../operators/contains.ts'
import { equals } from '../operators/equals.ts'
import { exists } from '../operators/exists.ts'
import { glob } from '../operators/glob.ts'
import { isIn } from '../operators/is-in.ts'
import { lessThan } from '../operators/less-than.ts'
import { moreThan } from '../operators/more-than.ts'
import { notEquals } from '../operators/not-equals.ts'
import { notExists } from '../operators/not-exists.ts'
import { notIn } from '../operators/not-in.ts'
import type { Operators } from '../operators/operator.ts'
import { startsWith } from '../operators/starts-with.ts'
import { own } from '../own.ts'
import { intersect, isEmpty } from '../range.ts'
import type { Scene } from '../scene.ts'
import { type Asked, isYes } from './contradicts.ts'
import { fitsNoClock, momentsOf } from './moments.ts'
import { possibleValues } from './possible-values.ts'

/** A question to a value, and the answer it has to give. */
export type Question = Test & Asked

/** True when one value, be it any, cannot answer all that is asked of it. All is asked of the same. */
export function fitsNoValue(asked: readonly Asked[]): boolean {
  const questions = asked.filter((one): one is Asked & { condition: Test } => 'op' in one.condition)
  const all = questions.map((one): Question => ({ ...one.condition, ...one }))
  return isAbsent(all) || PROOFS.some((isProven) => isProven(all.filter((one) => !one.ignoreCase)))
}

/** What is not there answers nothing else with yes. */
function isAbsent(questions: readonly Question[]): boolean {
  const wantedOf = ({ wanted }: Question) => (wanted.length === 1 ? wanted[0] : null)
  const asksAbsence = (one: Question) =>
    wantedOf(one) === true
      ? one.op === 'not_exists'
      : wantedOf(one) === false && one.op === 'exists'
  const isMissing = questions.some(asksAbsence)
  return isMissing && questions.some((one) => wantedOf(one) === true && !asksAbsence(one))
}

/** Questions of order and equality that none of the values there can be answers as wanted. */
function hasNoOrder(questions: readonly Question[]): boolean {
  const compared = questions.filter(({ op }) => Object.hasOwn(COMPARING, op))
  const [first] = compared
  return first !== undefined && fitNone(possibleValues(first.condition, compared), compared)
}

/** Values listed, none of which passes what else is asked. */
function hasNoListed(questions: readonly Question[]): boolean {
  const list = questions.find(({ op, wanted }) => isYes(wanted) && (op === 'equals' || op === 'in'))
  return list !== undefined && fitNone([list.value ?? []].flat() as readonly Json[], questions)
}

/** True when a value may answer a question as wanted, as far as that can be told. */
export function admits(value: Json, one: Asked): boolean {
  return !('op' in one.condition) || !fitNone([value], [{ ...one.condition, ...one }])
}

function fitNone(values: readonly (Json | undefined)[], questions: readonly Question[]): boolean {
  const judges = questions.flatMap(({ op, value, condition, wanted }): readonly Fits[] => {
    const judge = own(TIMELESS, op)?.(value, condition as Test)
    if (!judge) return []
    // Of what never happened everything is answered with no.
    const absent = 'trait' in condition || 'prop' in condition ? null : false
    const answer = (actual: Json | undefined) =>
      judge(actual, NO_SCENE) ?? (actual === undefined ? absent : null)
    return [(actual) => wanted.includes(answer(actual))]
  })
  return judges.length > 0 && !values.some((value) => judges.every((fits) => fits(value)))
}

type Fits = (actual: Json | undefined) => boolean

/** Texts that would have to begin, or end, with two others of which neither does with the other. */
function hasTwoEnds(questions: readonly Question[]): boolean {
  const valuesOf = (wanted: string) =>
    questions.flatMap(({ op, value, wanted: answer }) =>
      op === wanted && isYes(answer) ? String(value) : [],
    )
  const differ = (texts: readonly string[], isPart: (one: string, other: string) => boolean) =>
    texts.some((one) => texts.some((other) => !isPart(one, other) && !isPart(other, one)))
  return (
    differ(valuesOf('starts_with'), (one, other) => one.startsWith(other)) ||
    differ(valuesOf('ends_with'), (one, other) => one.endsWith(other))
  )
}

/** Before a moment that does not lie after the one it is to be after. */
function hasNoMoment(questions: readonly Question[]): boolean {
  const moments = questions.flatMap(({ op, value, wanted }) =>
    isYes(wanted) ? (momentsOf(op, value) ?? []) : [],
  )
  return ['day', 'moment'].some((kind) => {
    const [first, ...others] = moments.flatMap((one) => (one.kind === kind ? one.range : []))
    return first !== undefined && isEmpty(others.reduce(intersect, first))
  })
}

const PROOFS: readonly ((questions: readonly Question[]) => boolean)[] = [
  hasNoOrder,
  hasNoListed,
  hasTwoEnds,
  hasNoMoment,
  fitsNoClock,
]
/** Operators of existence, order and equality: they tell apart no more than the values named, and what lies between. */
const COMPARING: Operators = {
  exists,
  not_exists: notExists,
  equals,
  not_equals: notEquals,
  in: isIn,
  not_in: notIn,
  at_least: atLeast,
  at_most: atMost,
  more_than: moreThan,
  less_than: lessThan,
  between,
}
/** Those, and others that look at nothing but the value. */
const TIMELESS: Operators = { ...COMPARING, contains, starts_with: startsWith, glob }
/** These operators look at nothing of a scene. */
const NO_SCENE = {} as Scene
