import type { SiteConfig } from '@segue/protocol'
import type { Keep } from '../keep/keep.ts'
import { isSiteConfig } from './is-site-config.ts'

/** An edited config that is not in the shared draft yet, and what it began from. */
export interface Unsaved {
  /** The published version and the draft's revision. */
  readonly start: string
  readonly config: SiteConfig
}

/** What was edited on this browser and not saved; nothing when by now there is another draft or version. */
export function readUnsaved(keep: Keep, site: string, start: string): SiteConfig | undefined {
  const kept = keep.read(KEY + site)
  if (kept === null) return undefined
  try {
    const unsaved = JSON.parse(kept) as Partial<Unsaved> | null
    if (unsaved?.start !== start || !isSiteConfig(unsaved.config)) return undefined
    return unsaved.config
  } catch {
    return undefined
  }
}

/** Keeps it through reloads and the end of a session, or forgets it when it is null. */
export function keepUnsaved(keep: Keep, site: string, unsaved: Unsaved | null): void {
  if (unsaved === null) keep.remove(KEY + site)
  else keep.write(KEY + site, JSON.stringify(unsaved))
}

const KEY = 'segue-studio:audiences:'
