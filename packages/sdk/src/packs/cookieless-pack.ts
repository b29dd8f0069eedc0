import type { Pack } from '../pack.ts'
import { attempt } from '../platform.ts'
import { forgetStored } from './forget-stored.ts'
import { writeCookieText } from './visitor-cookie/cookie-text.ts'

/**
 * Deletes what an earlier site config let the browser store: from now on it stores nothing. A tag takes the site
 * config's mode back by `{"mode":"stored"}`: then the visitor is known.
 */
export const COOKIELESS_PACK: Pack = {
  fulfils: 'cookieless',
  begin({ config: { site, settings } }) {
    const identity: unknown = settings?.identity
    if (identity !== 'cookieless' && Object(identity).mode !== 'cookieless') return
    forgetStored(site)
    for (const store of [() => localStorage, () => sessionStorage])
      attempt(() => {
        for (const name of Object.keys(store())) if (isOurs(name, site)) store().removeItem(name)
      })
    forgetCookies(site)
  },
}

/** Notes of redirects, counts and choices are under the site's name with more behind it. */
function isOurs(name: string, site: string): boolean {
  return name === `segue:${site}` || name.startsWith(`segue:${site}:`)
}

/** Which domain a cookie is of no page can see: it is taken from the host and from all that is above it. */
function forgetCookies(site: string): void {
  if (attempt(() => document.cookie.includes(`segue_${site}`)) !== true) return
  const labels = location.hostname.split('.')
  const domains = labels.map((_, at) => labels.slice(at).join('.'))
  for (const kind of ['', '_server', '_denied', '_forgotten'])
    for (const domain of [undefined, ...domains]) writeCookieText(site + kind, domain, '')
}
