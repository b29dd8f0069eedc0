import type { Issue, SiteConfig } from '@segue/protocol'
import { PATTERN_CHARS_MAX, PATTERN_PLACES_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { walkConfig } from './walk-config.ts'

/**
 * Patterns that the rules would not match, as issues of the site config: those outside the subset that is matched in
 * linear time, and those that are too large. The parser, which knows no patterns, lets them pass.
 */
export function findPatternIssues(config: SiteConfig): readonly Issue[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Issue[] => {
    if (!('op' in condition) || condition.op !== 'regex') return []
    const { value, ignoreCase } = condition
    if (typeof value === 'string' && compilePattern(value, ignoreCase)) return []
    return [{ ...ISSUE, path: `${path}.value`, received: JSON.stringify(value) ?? 'nothing' }]
  })
}

const ISSUE = {
  code: 'CONFIG_PATTERN_UNSUPPORTED',
  expected: `a pattern of at most ${PATTERN_CHARS_MAX} characters, with repetitions written out at most ${PATTERN_PLACES_MAX} characters and classes and ${PATTERN_STATES_MAX} steps, without back-references and look-around`,
  remedy: 'Write it with texts, classes, groups, alternatives and repetitions, or as a glob.',
}
