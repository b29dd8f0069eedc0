import type { PublishedVersion, WantedConclusion } from '@segue/protocol/api'
import { isSiteConfig } from '../../draft/is-site-config.ts'
import { readUnsaved } from '../../draft/unsaved.ts'
import { type Answer, toFailure } from '../../problem.ts'
import type { Studio } from '../../studio.ts'
import { applyConclusion } from './apply-conclusion.ts'

/**
 * Carries a conclusion out in the draft that people share, on top of what they have written there. It publishes nothing, and
 * never takes the place of edits that this browser has not saved.
 */
export async function saveConcludedDraft(
  { api, edges }: Pick<Studio, 'api' | 'edges'>,
  {
    site,
    published,
    wanted,
  }: {
    readonly site: string
    readonly published: PublishedVersion
    readonly wanted: WantedConclusion
  },
): Promise<Answer<unknown>> {
  const loaded = await api.loadDraft(site)
  if (!loaded.ok) return loaded
  const { draft } = loaded.value
  const revision = draft?.revision ?? 0
  if (readUnsaved(edges.keep, site, `${published.version} ${revision}`)) {
    return toFailure('DRAFT_UNSAVED_HERE')
  }
  const begun = draft?.config ?? published.config
  const config = isSiteConfig(begun) ? applyConclusion(begun, wanted) : undefined
  if (config === undefined) return toFailure('DRAFT_WITHOUT_EXPERIENCE')
  return api.saveDraft(site, { config, base: draft?.base ?? published.version, revision })
}
