import type { Json } from '../../event.ts'
import { CONDITION_VALUES_MAX, TEXT_CHARS_MAX, WINDOW_DAYS_MAX } from '../../limits.ts'
import type { Operand } from '../shape/operators.ts'

/** How the value of an operator must look. */
export interface OperandForm {
  readonly expected: string
  readonly fits: (value: Json | undefined) => boolean
}

/** The form of each kind of operand. */
export const OPERAND_FORMS: { readonly [Name in Operand]: OperandForm } = {
  nothing: { expected: 'no value', fits: (value) => value === undefined },
  scalar: { expected: 'a text, a number, true or false', fits: isScalar },
  number: { expected: 'a number', fits: isNumber },
  range: {
    expected: 'a list of two numbers, the lower one first',
    fits: (value) => isPair(value, isNumber) && Number(value[0]) <= Number(value[1]),
  },
  text: { expected: `a text of 1 to ${TEXT_CHARS_MAX} characters`, fits: isText },
  list: {
    expected: `a list of 1 to ${CONDITION_VALUES_MAX} texts, numbers or true and false`,
    fits: (value) => isList(value, isScalar) && value.length <= CONDITION_VALUES_MAX,
  },
  moment: {
    expected: 'a date such as 2026-11-27, a time such as 2026-11-27T18:00, or epoch milliseconds',
    fits: (value) => isNumber(value) || (matches(value, MOMENT) && isRealMoment(value)),
  },
  days: {
    expected: `a number of days from 0 to ${WINDOW_DAYS_MAX}`,
    fits: (value) => isNumber(value) && value >= 0 && value <= WINDOW_DAYS_MAX,
  },
  weekdays: {
    expected: 'a list of weekdays from 1 (Monday) to 7 (Sunday)',
    fits: (value) => isList(value, (day) => isWhole(day, 1, 7)),
  },
  hours: {
    expected: 'a list of two hours from 0 to 24: the first, and the one after the last',
    fits: (value) => isPair(value, (hour) => isWhole(hour, 0, 24)),
  },
  season: {
    expected: 'two days such as ["12-20", "01-06"], or a number of days before an anniversary',
    fits: (value) => isWhole(value, 0, 366) || isPair(value, isDayOfYear),
  },
  version: { expected: 'a version such as 9.11.3', fits: (value) => matches(value, VERSION) },
}

function isScalar(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.length <= TEXT_CHARS_MAX
  return typeof value === 'number' || typeof value === 'boolean'
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number'
}

function isWhole(value: Json | undefined, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TEXT_CHARS_MAX
}

function matches(value: Json | undefined, form: RegExp): value is string {
  return isText(value) && form.test(value)
}

function isList(value: Json | undefined, fits: (item: Json) => boolean): value is readonly Json[] {
  return Array.isArray(value) && value.length > 0 && value.every(fits)
}

function isPair(value: Json | undefined, fits: (item: Json) => boolean): value is readonly Json[] {
  return isList(value, fits) && value.length === 2
}

/** Some engines take 31 February as 3 March, others refuse it: the day has to come back. */
function isRealMoment(moment: string): boolean {
  const day = moment.slice(0, 'yyyy-mm-dd'.length)
  return new Date(day).toJSON()?.startsWith(day) && !Number.isNaN(Date.parse(moment))
}

function isDayOfYear(day: Json): boolean {
  return matches(day, DAY_OF_YEAR) && isRealMoment(`${A_LEAP_YEAR}-${day}`)
}

const A_LEAP_YEAR = 2024
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/
const DAY_OF_YEAR = /^\d\d-\d\d$/
const VERSION = /^v?\d+(\.\d+){0,5}(-[\w.-]+)?(\+[\w.-]+)?$/
