import type { Issue, SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { findPublishIssues } from '@segue/rules/lint'
import { CollectorError } from '../errors.ts'

/** The config as it can be published, or why it cannot. With a site's id it must be a config of that site. */
export function checkConfig(config: unknown, site?: string): ReturnType<typeof parseConfig> {
  const parsed = parseConfig(config)
  if (!parsed.ok) return parsed
  const isOther = site !== undefined && parsed.value.site !== site
  const others = isOther ? [otherSite(parsed.value, site)] : []
  const issues = [...others, ...findPublishIssues(parsed.value)]
  return issues.length > 0 ? { ok: false, issues } : parsed
}

/** The same for who wants to publish: `CONFIG_INVALID` when it cannot be. */
export function requireConfig(config: unknown, site?: string): SiteConfig {
  const checked = checkConfig(config, site)
  if (checked.ok) return checked.value
  throw new CollectorError('CONFIG_INVALID', { issues: checked.issues })
}

function otherSite(config: SiteConfig, site: string): Issue {
  return {
    code: 'CONFIG_SITE_OTHER',
    path: 'site',
    received: JSON.stringify(config.site),
    expected: JSON.stringify(site),
    remedy: 'A config is published to the site it names.',
  }
}
