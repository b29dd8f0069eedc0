import { PATTERN_CHARS_MAX, PATTERN_PLACES_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import { parsePattern } from './parse-pattern.ts'
import { runPattern } from './run-pattern.ts'
import { isPlace, toMachine } from './to-machine.ts'

/**
 * Compiles a subset of regular expressions: texts, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `* + ?
 * {m,n}`, `^` and `$`. Without back-references and look-around a pattern can be matched by keeping all its possible
 * states at once, so no text makes it slow and nested quantifiers do no harm.
 *
 * `undefined` for a pattern outside the subset, longer than `PATTERN_CHARS_MAX`, or with more than
 * `PATTERN_STATES_MAX` states or `PATTERN_PLACES_MAX` places.
 */
export function compilePattern(
  pattern: string,
  ignoreCase = false,
): ((text: string) => boolean) | undefined {
  const steps = pattern.length > PATTERN_CHARS_MAX ? undefined : parsePattern(pattern)
  if (steps === undefined || steps.length > PATTERN_STATES_MAX) return undefined
  if (steps.filter(isPlace).length > PATTERN_PLACES_MAX) return undefined
  const machine = toMachine(steps, ignoreCase)
  return (text) => runPattern(machine, text)
}
