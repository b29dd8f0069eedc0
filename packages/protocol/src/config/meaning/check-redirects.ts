import { parseRedirect } from '../../parse-redirect.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/**
 * Redirects lead to the site itself or to origins that it named, stand alone in their variant, and say which pages they
 * lead away from. A cookieless site has none: it could not remember whom it has sent on, and would send them in circles.
 */
export function checkRedirects({ settings = {}, experiences }: SiteConfig, report: Report): void {
  const { redirectOrigins = [], identity } = settings
  experiences.forEach(({ pages, variants }, index) => {
    const at = `experiences[${index}]`
    let hasRedirect = false
    variants.forEach(({ changes }, variant) => {
      changes.forEach((change, position) => {
        if (change.kind !== 'redirect') return
        hasRedirect = true
        const path = `${at}.variants[${variant}].changes[${position}]`
        const { kind, to } = change
        const parts = parseRedirect(to)
        if (!parts || (parts.origin && !redirectOrigins.includes(parts.origin)))
          report({ code: 'CONFIG_REDIRECT_REFUSED', path: `${path}.to`, received: to })
        if (changes.length > 1) report({ code: 'CONFIG_REDIRECT_NOT_ALONE', path, received: kind })
        if (identity?.mode === 'cookieless')
          report({ code: 'CONFIG_COOKIELESS_CONFLICT', path: `${path}.kind`, received: kind })
      })
    })
    if (hasRedirect && !pages) report({ code: 'CONFIG_REDIRECT_PAGES', path: at, received: pages })
  })
}
