import { listChanges } from '../../list-changes.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { Report } from '../to-config-issue.ts'

/** Functions of the page are called only where the site has said so. */
export function checkScripts(config: SiteConfig, report: Report): void {
  if (config.settings?.allowScripts) return
  for (const { change, path } of listChanges(config))
    if (change.kind === 'script')
      report({ code: 'CONFIG_SCRIPTS_OFF', path: `${path}.kind`, received: change.kind })
}
