import { matchGlob } from '../glob.ts'
import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { compareBoth, isText, type Operator } from './operator.ts'

/** A text that matches a glob as a whole: `*` stays within a path segment, `**` crosses them. */
export const glob: Operator = compareBoth(isText, (actual, value) =>
  actual.length > PATTERN_TEXT_CHARS_MAX ? undefined : matchGlob(value, actual),
)
