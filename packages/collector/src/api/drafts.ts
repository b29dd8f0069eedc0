import { CONFIG_BYTES_MAX } from '@segue/protocol'
import type { SharedDraft, WantedDraft } from '@segue/protocol/api'
import * as v from 'valibot'
import { defineRoute } from '../http/define-route.ts'
import { time, whole } from '../http/fields.ts'
import type { Route, SiteCall } from '../http/route.ts'
import type { Parts } from '../parts.ts'
import { invalid } from './read-fields.ts'
import { base, sentConfig } from './version-fields.ts'

const draft = v.strictObject({
  revision: whole(1),
  config: sentConfig,
  base,
  at: time,
  by: v.string(),
})

/** The site config that people are still writing. It reaches no page. */
export const draftRoutes: readonly Route[] = [
  defineRoute('GET /api/sites/:site/draft', {
    access: 'viewer',
    summary: 'What somebody is still writing; null when nobody is.',
    answer: v.strictObject({ draft: v.nullable(draft) }),
    handle: async ({ site }, { drafts }) => ({ draft: await drafts.read(site.id) }),
  }),
  defineRoute('POST /api/sites/:site/draft', {
    access: 'editor',
    summary: 'Saves a draft, which need not be valid, in place of the one of its revision.',
    action: 'draft.save',
    body: v.object({ config: sentConfig, base, revision: whole(0) }),
    answer: v.strictObject({ draft }),
    handle: saveDraft,
  }),
  defineRoute('DELETE /api/sites/:site/draft', {
    access: 'editor',
    summary: 'Throws the draft away.',
    action: 'draft.remove',
    handle: async ({ site }, { drafts }) => drafts.remove(site.id) as Promise<undefined>,
  }),
]

async function saveDraft(
  { site, user, body, note }: SiteCall & { readonly body: WantedDraft },
  { drafts }: Parts,
): Promise<{ draft: SharedDraft }> {
  const bytes = Buffer.byteLength(JSON.stringify(body.config) ?? '')
  if (bytes === 0 || bytes > CONFIG_BYTES_MAX)
    throw invalid('config', `${bytes} bytes`, `JSON of at most ${CONFIG_BYTES_MAX} bytes`)
  const draft = await drafts.save(site.id, body, user.email)
  note({ target: String(draft.revision) })
  return { draft }
}
