import { URL_CHARS_MAX } from '@segue/protocol'
import type { PreviewLink, WantedPreview } from '@segue/protocol/api'
import * as v from 'valibot'
import { isOriginAllowed } from '../control/site.ts'
import { defineRoute } from '../http/define-route.ts'
import { text, time } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import { LINK_CHARS_MAX } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { requireConfig } from './check-config.ts'
import { invalid } from './read-fields.ts'
import { sentConfig } from './version-fields.ts'

/** Links that show a draft on the site. Who has none gets nothing of it. */
export const previewRoutes: readonly Route[] = [
  defineRoute('POST /api/sites/:site/previews', {
    access: 'editor',
    summary: 'Makes a link that shows a draft on a page of the site, without an account, for days.',
    action: 'preview.create',
    status: 201,
    body: v.object({
      config: sentConfig,
      page: text(URL_CHARS_MAX),
      preview: text(LINK_CHARS_MAX),
    }),
    answer: v.strictObject({ url: v.string(), until: time }),
    handle: createPreview,
  }),
]

/** Only to pages of the site, so that no draft is led elsewhere. */
async function createPreview(
  { site, body }: SiteCall & { readonly body: WantedPreview },
  { previews }: Parts,
): Promise<PreviewLink> {
  const { page, preview } = body
  const url = URL.canParse(page) ? new URL(page) : undefined
  if (url === undefined || !isOriginAllowed(site, url.origin))
    throw invalid('page', page, 'the address of a page on one of the site\u2019s origins')
  const { token, until } = await previews.create(site.id, requireConfig(body.config, site.id))
  url.searchParams.set('segue_preview', [`draft/${token}`, preview].filter(Boolean).join(','))
  return { url: url.href, until }
}
