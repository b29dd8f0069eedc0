import type { EventCondition, Test } from '../../condition.ts'
import type { Json } from '../../event.ts'
import { COUNT_MAX, GLOB_CHARS_MAX, GLOB_STARS_MAX } from '../../limits.ts'
import { countStars } from '../count-stars.ts'
import { OPERANDS } from '../shape/operators.ts'
import type { Report } from '../to-config-issue.ts'
import { OPERAND_FORMS } from './operand-forms.ts'

/** The `value` of a test fits its operator, and a count is one that a profile can tell. */
export function checkOperand(test: Test | EventCondition, path: string, report: Report): void {
  const operand = OPERANDS[test.op]
  if (operand === undefined) return
  const found = {
    code: 'CONFIG_VALUE_INVALID',
    path: `${path}.value`,
    received: test.value,
  } as const
  const { expected, fits } = OPERAND_FORMS[operand]
  if (!fits(test.value)) {
    report({ ...found, expected })
  } else if (test.op === 'glob' && !isGlobInLimits(`${test.value}`)) {
    const expected = `a glob of at most ${GLOB_STARS_MAX} stars and ${GLOB_CHARS_MAX} characters`
    report({ ...found, expected })
  } else if ('event' in test && isCounted(test) && largestOf(test.value) > COUNT_MAX) {
    report({ ...found, expected: `a count of at most ${COUNT_MAX}` })
  }
}

function isGlobInLimits(glob: string): boolean {
  return glob.length <= GLOB_CHARS_MAX && countStars(glob) <= GLOB_STARS_MAX
}

/** True for measures of which the profile keeps every piece. How often ever is one running number. */
function isCounted({ measure = 'count', within }: EventCondition): boolean {
  return measure === 'count' ? within !== undefined : ['distinct', 'streak'].includes(measure)
}

function largestOf(value: Json | undefined): number {
  const numbers = [value].flat().filter((each): each is number => typeof each === 'number')
  return Math.max(0, ...numbers)
}
