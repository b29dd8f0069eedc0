import { listChanges } from '../../list-changes.ts'
import { parseRedirect } from '../../parse-redirect.ts'
import type { RedirectChange } from '../../redirect-change.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/**
 * Redirects lead to the site itself or to origins that it named, stand alone in their variant, and say which pages they
 * lead away from. A cookieless site has none: it could not remember whom it has sent on, and would send them in circles.
 */
export function checkRedirects(config: SiteConfig, report: Report): void {
  const { redirectOrigins = [], identity } = config.settings ?? {}
  const redirects = listChanges(config).filter(({ change }) => change.kind === 'redirect')
  config.experiences.forEach((experience, index) => {
    const own = redirects.filter((redirect) => redirect.experience === experience)
    for (const { change, path, variant } of own) {
      const { kind, to } = change as RedirectChange
      const parts = parseRedirect(to)
      if (!parts || (parts.origin && !redirectOrigins.includes(parts.origin)))
        report({ code: 'CONFIG_REDIRECT_REFUSED', path: `${path}.to`, received: to })
      if (variant.changes.length > 1)
        report({ code: 'CONFIG_REDIRECT_NOT_ALONE', path, received: kind })
      if (identity?.mode === 'cookieless')
        report({ code: 'CONFIG_COOKIELESS_CONFLICT', path: `${path}.kind`, received: kind })
    }
    const { pages } = experience
    if (own.length > 0 && !pages)
      report({ code: 'CONFIG_REDIRECT_PAGES', path: `experiences[${index}]`, received: pages })
  })
}
