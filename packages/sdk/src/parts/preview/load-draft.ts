import type { SiteConfig } from '@segue/protocol'
import type { Pack } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'

/** The part of a preview's text that names a link's draft: `draft/TOKEN`; empty where there is none. */
export function toDraftText(text: string): string {
  return text.split(',').find((part) => part.startsWith('draft/')) ?? ''
}

/**
 * The options with the draft that a link carries, and with the packs it needs in place of the published ones. Rejects
 * when the link has run out, or the collector is out of reach.
 */
export async function loadDraft(draft: string, options: StartOptions): Promise<StartOptions> {
  const { key, endpoint } = options
  const url = new URL(`/v1/sites/${key}/preview.js`, endpoint)
  url.searchParams.set('token', draft.slice('draft/'.length))
  const page = window as unknown as { segue: { packs?: Pack[] } }
  const announced: Pack[] = []
  page.segue.packs = announced
  const { config } = (await import(url.href)) as { config: SiteConfig }
  return { ...options, config, packs: announced }
}
