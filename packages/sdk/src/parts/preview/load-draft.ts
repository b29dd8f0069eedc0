import type { SiteConfig } from '@segue/protocol'
import type { Pack } from '../../pack.ts'
import type { StartOptions } from '../../start.ts'

/** Whether the studio opened the page to count elements on it, as it comes from the site. */
export function isCount(text: string): boolean {
  return text.split(',').includes('count')
}

/** The part of a preview's text that names a link's draft: `draft/TOKEN`; empty where there is none. */
export function toDraftText(text: string): string {
  return text.split(',').find((part) => part.startsWith('draft/')) ?? ''
}

/** What a link carries. */
export interface Draft {
  /** With the draft, and with the packs it needs in place of the published ones. */
  readonly options: StartOptions
  /** The origin of the studio that made the link, by the word of its collector. */
  readonly studio: string
}

/** The draft that a link carries. Rejects when the link has run out, or the collector is out of reach. */
export async function loadDraft(draft: string, options: StartOptions): Promise<Draft> {
  const { key, endpoint } = options
  const url = new URL(`/v1/sites/${key}/preview.js`, endpoint)
  url.searchParams.set('token', draft.slice('draft/'.length))
  const page = window as unknown as { segue: { packs?: Pack[] } }
  const announced: Pack[] = []
  page.segue.packs = announced
  const { config, studio } = (await import(url.href)) as DraftModule
  return { options: { ...options, config, packs: announced }, studio }
}

interface DraftModule {
  readonly config: SiteConfig
  readonly studio: string
}
