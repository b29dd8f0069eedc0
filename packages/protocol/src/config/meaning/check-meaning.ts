import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'
import { checkBounds } from './check-bounds.ts'
import { checkConditions } from './check-conditions.ts'
import { checkContent } from './check-content.ts'
import { checkCookieless } from './check-cookieless.ts'
import { checkCss } from './check-css.ts'
import { checkCycles } from './check-cycles.ts'
import { checkIds } from './check-ids.ts'
import { checkLocalOnly } from './check-local-only.ts'
import { checkReach } from './check-reach.ts'
import { checkRedirects } from './check-redirects.ts'
import { checkReferences } from './check-references.ts'
import { checkScripts } from './check-scripts.ts'

/** Looks at what no single value shows: whether the parts of a site config make sense together. */
export function checkMeaning(config: SiteConfig, report: Report): void {
  for (const check of CHECKS) check(config, report)
}

const CHECKS = [
  checkIds,
  checkReferences,
  checkCycles,
  checkConditions,
  checkBounds,
  checkReach,
  checkContent,
  checkCss,
  checkScripts,
  checkRedirects,
  checkCookieless,
  checkLocalOnly,
] as const
