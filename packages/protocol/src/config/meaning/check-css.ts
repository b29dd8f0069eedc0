import { childPath } from '../../json-path.ts'
import { listChanges } from '../../list-changes.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
import type { Report } from '../to-config-issue.ts'
import { checkMedia } from './check-media.ts'
import { isSafeProperty } from './css.ts'
import { findCssValueCode } from './css-value.ts'
import { isScope, isScopedSelector } from './scoped-selector.ts'

/** Custom CSS stays within its scope and loads nothing from hosts that the site has not named. */
export function checkCss(config: SiteConfig, report: Report): void {
  const { assetHosts = [] } = config.settings ?? {}
  const refuse = (code: ConfigIssueCode, path: string, received: string) =>
    report({ code, path, received })
  for (const { change, path } of listChanges(config)) {
    if (change.kind !== 'css') continue
    const { selector: scope } = change.target
    if (!isScope(scope)) refuse('CONFIG_CSS_SCOPE_REFUSED', `${path}.target.selector`, scope)
    change.rules.forEach(({ selector, declarations, media }, index) => {
      const at = `${path}.rules[${index}]`
      if (!isScopedSelector(selector))
        refuse('CONFIG_CSS_SELECTOR_REFUSED', `${at}.selector`, selector)
      checkMedia(media, at, report)
      for (const [property, value] of Object.entries(declarations)) {
        const place = childPath(`${at}.declarations`, property)
        if (!isSafeProperty(property)) refuse('CONFIG_CSS_PROPERTY_REFUSED', place, property)
        const code = findCssValueCode(value, assetHosts)
        if (code) refuse(code, place, value)
      }
    })
  }
}
