import { PATTERN_CHARS_MAX, PATTERN_PLACES_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import { parsePattern } from './parse-pattern.ts'
import { runPattern } from './run-pattern.ts'
import { isPlace, type Machine, toMachine } from './to-machine.ts'

/**
 * Compiles a subset of regular expressions: texts, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `* + ?
 * {m,n}`, `^` and `$`. Without back-references and look-around a pattern can be matched by keeping all its possible
 * states at once, so no text makes it slow and nested quantifiers do no harm.
 *
 * With `ignoreCase` a character is in the pattern as it is or in upper case; texts have to come in lower case, every
 * sigma as within a word.
 *
 * `undefined` for a pattern outside the subset, longer than `PATTERN_CHARS_MAX`, or with more than
 * `PATTERN_STATES_MAX` states or `PATTERN_PLACES_MAX` places.
 */
export function compilePattern(
  pattern: string,
  ignoreCase = false,
): ((text: string) => boolean) | undefined {
  const letters = ignoreCase ? pattern.replaceAll('ς', 'σ') : pattern
  const steps = letters.length > PATTERN_CHARS_MAX ? undefined : parsePattern(letters)
  if (steps === undefined || steps.length > PATTERN_STATES_MAX) return undefined
  if (steps.filter(isPlace).length > PATTERN_PLACES_MAX) return undefined
  const layOut = () => toMachine(steps, ignoreCase)
  // Most patterns of a site are never asked: what comes before them settles the answer. A long one is laid out with the
  // rules, for the first decision to stay short.
  let machine: Machine | undefined = letters.length > SHORT_CHARS_MAX ? layOut() : undefined
  return (text) => {
    machine ??= layOut()
    return runPattern(machine, text)
  }
}

const SHORT_CHARS_MAX = 64
