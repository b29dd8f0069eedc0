import { join } from 'node:path'
import type { SiteConfig } from '@segue/protocol'
import { nanoid } from 'nanoid'
import { openJsonFile } from '../files/json-file.ts'
import { PREVIEW_LINK_DAYS, PREVIEWS_PER_SITE_MAX } from '../limits.ts'
import type { SignedLinks } from './signed-links.ts'

/** Drafts that links carry, as they were when the link was made. No page gets one without its link. */
export interface Previews {
  /** The token of a link to the draft, and when it runs out. Of a site's drafts the oldest makes room. */
  readonly create: (
    site: string,
    config: SiteConfig,
  ) => Promise<{ readonly token: string; readonly until: number }>
  /** The draft of a token; undefined when it has run out, or is not one of this site. */
  readonly read: (site: string, token: string) => SiteConfig | undefined
}

/** Keeps them in `previews.json` in the folder. */
export async function openPreviews(
  folder: string,
  links: SignedLinks,
  now: () => number,
): Promise<Previews> {
  const file = await openJsonFile<readonly Kept[]>(join(folder, 'previews.json'), [])
  return {
    async create(site, config) {
      const kept: Kept = { id: nanoid(), site, until: now() + PREVIEW_LINK_DAYS * DAY_MS, config }
      await file.change((all) => {
        const valid = all.filter(({ until }) => until > now())
        const own = valid.filter((one) => one.site === site).slice(1 - PREVIEWS_PER_SITE_MAX)
        return [...valid.filter((one) => one.site !== site), ...own, kept]
      })
      return { token: links.create('preview', kept.id, kept.until), until: kept.until }
    },
    read(site, token) {
      const id = links.read('preview', token)
      return file.get().find((one) => one.id === id && one.site === site)?.config
    },
  }
}

interface Kept {
  readonly id: string
  readonly site: string
  readonly until: number
  readonly config: SiteConfig
}

const DAY_MS = 86_400_000
