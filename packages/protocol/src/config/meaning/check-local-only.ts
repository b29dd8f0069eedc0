import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/** A local-only site lets no request name a visitor: what the cookie, links and user tokens are made for. */
export function checkLocalOnly({ settings = {} }: SiteConfig, report: Report): void {
  const { localOnly, identity = {} } = settings
  if (!localOnly) return
  for (const name of ['cookie', 'links', 'users'] as const) {
    const path = `settings.identity.${name}`
    if (identity[name] !== undefined)
      report({ code: 'CONFIG_LOCAL_ONLY_CONFLICT', path, received: identity[name] })
  }
}
