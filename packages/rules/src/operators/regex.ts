import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { isText, type Operator } from './operator.ts'

/**
 * A text in which the pattern is found; `^` and `$` tie it to the ends. Patterns are a subset of regular expressions
 * (see `compilePattern`) that is matched in a time proportional to the text, whatever the text.
 */
export const regex: Operator = (_, { value, ignoreCase = false }) => {
  const matches = isText(value) ? compilePattern(value, ignoreCase) : undefined
  return (
    matches &&
    ((actual) =>
      isText(actual) && actual.length <= PATTERN_TEXT_CHARS_MAX ? matches(actual) : undefined)
  )
}
