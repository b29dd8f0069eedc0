import { isOriginAllowed } from '../control/site.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { invalid, readField } from './read-fields.ts'

/** Leads from the studio to a page of the site with the debug overlay open. */
export const debugLinkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/sites/:site/debug',
    access: 'viewer',
    summary: 'Leads to a page of the site with the debug overlay open.',
    status: 302,
    produces: 'text/html',
    handle: leadToPage,
  },
]

/** `?page=https://shop.example/cart`: only pages of the site, so that no token is led elsewhere. */
function leadToPage({ request, reply, site }: SiteCall, { debugLinks }: Parts): unknown {
  const page = readField(request.query, 'page')
  const url = typeof page === 'string' && URL.canParse(page) ? new URL(page) : undefined
  if (url === undefined || !isOriginAllowed(site, url.origin))
    throw invalid('page', page, 'the address of a page on one of the site\u2019s origins')
  url.searchParams.set('segue_debug', debugLinks.create(site.id))
  return reply.redirect(url.href, 302)
}
