import type { Issue, SiteConfig } from '@segue/protocol'
import { findTraitIssues } from '../traits/find-trait-issues.ts'
import { findPatternIssues } from './find-pattern-issues.ts'
import { findRedirectIssues } from './find-redirect-issues.ts'

/** What publishing refuses beside what the parser finds: it takes rules to see it. */
export function findPublishIssues(config: SiteConfig): readonly Issue[] {
  return [...findPatternIssues(config), ...findRedirectIssues(config), ...findTraitIssues(config)]
}
