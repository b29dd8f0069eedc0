import type { EventCondition, Test } from '../../condition.ts'
import type { Json } from '../../event.ts'
import { CONDITION_VALUES_MAX, COUNT_MAX, TEXT_CHARS_MAX } from '../../limits.ts'
import { OPERANDS, type Operand } from '../shape/operators.ts'
import type { Report } from '../to-config-issue.ts'

/** The `value` of a test fits its operator, and a count is one that a profile can tell. */
export function checkOperand(test: Test | EventCondition, path: string, report: Report): void {
  const operand = OPERANDS[test.op]
  if (operand === undefined) return
  const at = `${path}.value`
  const received = test.value
  const { expected, fits } = FORMS[operand]
  if (!fits(received)) {
    report({ code: 'CONFIG_VALUE_INVALID', path: at, received, expected })
  } else if ('event' in test && isCounted(test) && largestOf(received) > COUNT_MAX) {
    const bound = `a count of at most ${COUNT_MAX}`
    report({ code: 'CONFIG_VALUE_INVALID', path: at, received, expected: bound })
  }
}

interface Form {
  readonly expected: string
  readonly fits: (value: Json | undefined) => boolean
}

const FORMS: { readonly [Name in Operand]: Form } = {
  nothing: { expected: 'no value', fits: (value) => value === undefined },
  scalar: { expected: 'a text, a number, true, false or null', fits: isScalar },
  number: { expected: 'a number', fits: (value) => typeof value === 'number' },
  text: {
    expected: `a text of 1 to ${TEXT_CHARS_MAX} characters`,
    fits: (value) => typeof value === 'string' && value !== '' && value.length <= TEXT_CHARS_MAX,
  },
  list: {
    expected: `a list of 1 to ${CONDITION_VALUES_MAX} texts or numbers`,
    fits: (value) =>
      isList(value) &&
      value.length > 0 &&
      value.length <= CONDITION_VALUES_MAX &&
      value.every(isScalar),
  },
  range: { expected: 'a list of two numbers or two texts, the lower one first', fits: isRange },
  anything: { expected: 'a value', fits: (value) => value !== undefined },
}

function isScalar(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.length <= TEXT_CHARS_MAX
  return value !== undefined && (typeof value !== 'object' || value === null)
}

function isRange(value: Json | undefined): boolean {
  if (!isList(value) || value.length !== 2) return false
  const [low, high] = value
  if (typeof low === 'number' && typeof high === 'number') return low <= high
  return typeof low === 'string' && typeof high === 'string' && low <= high
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isCounted({ measure = 'count' }: EventCondition): boolean {
  return measure === 'count' || measure === 'distinct'
}

function largestOf(value: Json | undefined): number {
  const numbers = [value].flat().filter((each): each is number => typeof each === 'number')
  return Math.max(0, ...numbers)
}
