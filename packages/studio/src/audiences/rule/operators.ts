import type { Json, Measure, Test } from '@segue/protocol'

/** What kind of value an operator compares with, and so which control it is given in. */
export type ValueKind = 'none' | 'one' | 'text' | 'number' | 'range' | 'list'

/** Operators that have controls, by the kind of their value. Others are edited as JSON. */
export const VALUE_KINDS: { readonly [op: string]: ValueKind } = {
  equals: 'one',
  not_equals: 'one',
  in: 'list',
  not_in: 'list',
  includes: 'one',
  any_of: 'list',
  none_of: 'list',
  contains: 'text',
  starts_with: 'text',
  ends_with: 'text',
  glob: 'text',
  at_least: 'number',
  at_most: 'number',
  more_than: 'number',
  less_than: 'number',
  between: 'range',
  exists: 'none',
  not_exists: 'none',
  within_days: 'number',
  before: 'text',
  after: 'text',
}

/** The operators offered for a fact or a property. */
export const FACT_OPERATORS: readonly string[] = Object.keys(VALUE_KINDS)

/** The operators offered for how often something was done, and for other numbers. */
export const COUNT_OPERATORS: readonly string[] = [
  'at_least',
  'at_most',
  'equals',
  'more_than',
  'less_than',
  'between',
]

/** The operators offered for what is measured of an event. */
export function operatorsOf(measure: Measure): readonly string[] {
  return measure === 'first' || measure === 'last' ? TIME_OPERATORS : COUNT_OPERATORS
}

/** Whether a test's value is such as the control of its operator can show. */
export function hasControl({ op, value, ...rest }: Test, operators: readonly string[]): boolean {
  if (!operators.includes(op) || 'ignoreCase' in rest) return false
  switch (VALUE_KINDS[op]) {
    case 'none':
      return value === undefined
    case 'one':
      return isScalar(value)
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'range':
      return isListOf(value, (one) => typeof one === 'number') && value.length === 2
    default:
      return isListOf(value, isScalar) && !value.some((one) => String(one).includes(','))
  }
}

/** The test with another operator. A value that the new one cannot take is exchanged for a first one. */
export function withOperator<Kind extends Test>(test: Kind, op: string): Kind {
  const { value, ...rest } = test
  const kind = VALUE_KINDS[op] ?? 'one'
  const whole = kind === 'none' ? { ...rest, op } : { ...test, op, value: toValue(value, kind) }
  return whole as Kind
}

/** A typed text as a value: a number or a yes and no where `like` is one, else a text. */
export function toScalar(text: string, like: Json | undefined): string | number | boolean {
  if (typeof like === 'number' && text.trim() !== '' && Number.isFinite(Number(text)))
    return Number(text)
  if (typeof like === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function toValue(value: Json | undefined, kind: ValueKind): Json {
  const first = isListOf(value, isScalar) ? value[0] : value
  const scalar = isScalar(first) ? first : ''
  if (kind === 'list') return isListOf(value, isScalar) ? value : [scalar]
  if (kind === 'text') return String(scalar)
  const number = typeof scalar === 'number' ? scalar : 1
  if (kind === 'range') return [number, number + 1]
  return kind === 'number' ? number : scalar
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function isListOf<Item>(
  value: Json | undefined,
  isItem: (item: unknown) => item is Item,
): value is Json & Item[]
function isListOf(value: Json | undefined, isItem: (item: unknown) => boolean): value is Json[]
function isListOf(value: Json | undefined, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

const TIME_OPERATORS: readonly string[] = ['within_days', 'before', 'after']
