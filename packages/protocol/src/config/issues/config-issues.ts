import { CONTENT_ISSUES } from './content-issues.ts'
import { MEANING_ISSUES } from './meaning-issues.ts'
import { SHAPE_ISSUES } from './shape-issues.ts'

/**
 * Everything that can be wrong with a site config: code → what was expected and what to do. Where a check knows
 * better what was expected (`a number from 0 to 1`, `one of day, week`), its words take the place of these.
 */
export const CONFIG_ISSUES: { readonly [Code in ConfigIssueCode]: IssueWords } = {
  ...SHAPE_ISSUES,
  ...MEANING_ISSUES,
  ...CONTENT_ISSUES,
}

/** A code of {@link CONFIG_ISSUES}. */
export type ConfigIssueCode =
  | keyof typeof SHAPE_ISSUES
  | keyof typeof MEANING_ISSUES
  | keyof typeof CONTENT_ISSUES

/** The words of one row of the table. */
interface IssueWords {
  readonly expected: string
  readonly remedy: string
}
