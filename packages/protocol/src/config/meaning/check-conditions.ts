import type { Condition } from '../../condition.ts'
import { CONDITION_DEPTH_MAX } from '../../limits.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'
import { checkOperand } from './check-operand.ts'
import { listConditions, type Place } from './list-conditions.ts'

/** Every condition stands where its kind can be judged, and says all that judging it needs. */
export function checkConditions(config: SiteConfig, report: Report): void {
  for (const place of listConditions(config)) {
    checkPlace(place, report)
    checkMeasure(place, report)
    if ('op' in place.condition) checkOperand(place.condition, place.path, report)
  }
}

function checkPlace({ condition, path, isInWhere, level }: Place, report: Report): void {
  const received = kindOf(condition)
  if (level === CONDITION_DEPTH_MAX + 1) {
    report({ code: 'CONFIG_CONDITION_TOO_DEEP', path, received: condition })
  }
  if (isInWhere && !WHERE_KINDS.has(received)) {
    report({ code: 'CONFIG_WHERE_NOT_PROP', path, received })
  }
  if (!isInWhere && received === 'prop') {
    report({ code: 'CONFIG_PROP_OUTSIDE_WHERE', path, received })
  }
}

function checkMeasure({ condition, path }: Place, report: Report): void {
  if ('event' in condition) {
    const { measure = 'count', of, within } = condition
    if (MEASURES_OF.has(measure) !== (of !== undefined)) {
      const expected = MEASURES_OF.has(measure)
        ? `the property to take the ${measure} of`
        : 'no `of`'
      report({ code: 'CONFIG_MEASURE_INVALID', path: `${path}.of`, received: of, expected })
    }
    if (measure === 'streak' && within !== undefined) {
      const expected = 'no window: a streak is as long as it is'
      report({
        code: 'CONFIG_MEASURE_INVALID',
        path: `${path}.within`,
        received: within,
        expected,
      })
    }
  }
  if ('score' in condition) {
    const { measure, topic, to } = condition
    if (measure === 'ratio' && topic === undefined) {
      const expected = 'the topic whose score is divided'
      report({ code: 'CONFIG_MEASURE_INVALID', path: `${path}.topic`, received: topic, expected })
    }
    if (measure !== 'ratio' && to !== undefined) {
      const expected = '`to` with the ratio alone'
      report({ code: 'CONFIG_MEASURE_INVALID', path: `${path}.to`, received: to, expected })
    }
  }
}

/** The field that tells a condition's kind comes first in the shapes, wherever it stands in the input. */
function kindOf(condition: Condition): string {
  return Object.keys(condition)[0] ?? ''
}

const WHERE_KINDS: ReadonlySet<string> = new Set(['all', 'any', 'none', 'prop'])
const MEASURES_OF: ReadonlySet<string> = new Set(['sum', 'average', 'max', 'distinct'])
