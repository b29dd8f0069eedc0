import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import type { Operator } from './operator.ts'

/**
 * A text in which the pattern is found; `^` and `$` tie it to the ends. Patterns are a subset of regular expressions
 * (see `compilePattern`) that is matched in a time proportional to the text, whatever the text.
 */
export const regex: Operator = ({ value, ignoreCase = false }) => {
  const matches = typeof value === 'string' ? compilePattern(value, ignoreCase) : undefined
  return (
    matches &&
    ((actual) =>
      typeof actual === 'string' && actual.length <= PATTERN_TEXT_CHARS_MAX
        ? matches(actual)
        : undefined)
  )
}
